import {
  type BareClientOptions,
  type Client,
  createBareClient,
  withRetry,
  withTimeout,
} from "centime/bare";

/** A client for the edge: what is not imported is not bundled. */
export const edgeClient = (options: BareClientOptions): Client =>
  createBareClient({ ...options, middleware: [withRetry({ attempts: 2 }), withTimeout(10_000)] });

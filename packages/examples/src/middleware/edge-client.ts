import {
  type BareClientOptions,
  type Client,
  createClient,
  withRetry,
  withTimeout,
} from "centime/send";

/** A client for the edge: what is not imported is not bundled. */
export const edgeClient = (options: BareClientOptions): Client =>
  createClient({ ...options, middleware: [withRetry({ attempts: 2 }), withTimeout(10_000)] });

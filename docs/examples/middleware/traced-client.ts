import { type Client, createClient, fetchTransport } from "centime";
import { withSpans } from "./open-telemetry.ts";

/** A client that makes a span of each request, for whatever tracer is registered. */
export const tracedClient = (token: string): Client =>
  createClient({ token, transport: withSpans(fetchTransport()) });

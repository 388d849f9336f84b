import { type Client, type ClientOptions, createClient } from "../../src/send.ts";

/** Nothing repeats, waits or measures time. */
const NOTHING_BETWEEN = { retry: false, rateLimit: false, timeoutMs: false } as const;

/** A client with nothing between it and its transport but the token: each send is one request. */
export const bareClient = (
  transport: ClientOptions["transport"],
  options: Partial<ClientOptions> = {},
): Client => createClient({ token: "t-1", ...NOTHING_BETWEEN, ...options, transport });

import { type BareClientOptions, type Client, createBareClient } from "../../src/bare.ts";

/** A client with nothing between it and its transport but the token: each send is one request. */
export const bareClient = (
  transport: BareClientOptions["transport"],
  options: Partial<BareClientOptions> = {},
): Client => createBareClient({ token: "t-1", ...options, transport });

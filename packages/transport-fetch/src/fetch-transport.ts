import { describeIssue, type Transport } from "@centime/core";
import { misconfigured, type SendingOptions, transportOver } from "@centime/core/transport-kit";

/** What a fetch transport may be told. */
export interface FetchTransportOptions extends SendingOptions {
  /** The fetch to send with. Default: the global one, looked up at each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * A transport over fetch, for every runtime that has one.
 *
 * Follows no redirect, so that a token never goes to another origin. Whatever fetch throws becomes a
 * `TransportError`: `sent` is `"no"` when the request certainly did not leave (no connection, aborted
 * before), else `"maybe"`. Options that are none answer every request with a configuration error.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch = globalFetch } = options ?? {};
  if (typeof fetch !== "function") {
    return misconfigured(describeIssue("fetch", "function", typeof fetch));
  }
  return transportOver({ name: "fetch", send: fetch }, options);
}

/** Looked up at each request: tests and tracing replace it. */
const globalFetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);

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
  const given = options?.fetch;
  const lookUp = () => (given === undefined ? globalThis.fetch : given);
  const transport = transportOver(
    { name: "fetch", send: (url, init) => lookUp()(url, init) },
    options,
  );
  return (request, context) => {
    const fetch: unknown = lookUp();
    if (typeof fetch === "function") return transport(request, context);
    return misconfigured(describeIssue("fetch", "function", typeof fetch))(request, context);
  };
}

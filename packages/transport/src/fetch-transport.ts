import { copyOf, type Transport } from "@centime/core";
import {
  invalidOption,
  misconfigured,
  type SendingOptions,
  transportOver,
} from "./transport-over.ts";

/** The options of `fetchTransport`. */
export interface FetchTransportOptions extends SendingOptions {
  /**
   * The fetch to send with. It must not repeat a request by itself: what it repeats is done twice. Where
   * yours does not, say so with `sendsOnce`. Default: the global one, looked up at each request.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Creates a transport over fetch, for every runtime that has one.
 *
 * Follows no redirect, so that a token never goes to another origin. What fetch throws becomes a
 * `TransportError`: `sent` is `"no"` when the request certainly did not leave (no connection, aborted
 * before), else `"maybe"`. With invalid options nothing is sent, and every request returns a
 * configuration error.
 *
 * @example
 * createClient({ token, transport: fetchTransport({ fetch, sendsOnce: true }) });
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const own: FetchTransportOptions | undefined = copyOf(options);
  const { fetch = globalFetch, sendsOnce = own?.fetch === undefined, ...others } = own ?? {};
  if (typeof fetch !== "function") {
    return misconfigured(invalidOption("fetch", "function", fetch));
  }
  return transportOver({ name: "fetch", send: fetch }, own ? { ...others, sendsOnce } : options);
}

/**
 * Looked up at each request: tests and tracing replace it. Next.js 13 and 14 keep what it returns for ever,
 * unless a request says `no-store`; runtimes that do not know that option may refuse it.
 */
const globalFetch: typeof globalThis.fetch = (input, init) =>
  globalThis.fetch(input, knowsCache() ? { ...init, cache: "no-store" } : init);

const knowsCache = (): boolean => typeof Request === "function" && "cache" in Request.prototype;

import {
  abortError,
  copyOf,
  describeCauses,
  type FetchLike,
  invalidOption,
  misconfigured,
  type SendingOptions,
  safely,
  sendingError,
  type Transport,
  type TransportError,
  transportOver,
} from "@centime/transport";
import { type $Fetch, ofetch } from "ofetch";

/** The options of `ofetchTransport`. */
export interface OfetchTransportOptions extends SendingOptions {
  /**
   * The instance to send with: `ofetch.create({ dispatcher, onRequest, headers })`. Its own retries are off;
   * where its fetch and its interceptors send each request once as well, say so with `sendsOnce`. Default:
   * `ofetch`.
   */
  readonly ofetch?: $Fetch | undefined;
}

/**
 * Creates a transport over an ofetch instance, with its proxy, interceptors and headers.
 *
 * Never throws or rejects. What fetch throws becomes a `TransportError`, and so does what an interceptor
 * throws (`reason: "transport"`, `sent: "maybe"`, since it may have run after the response). With invalid
 * options nothing is sent, and every request returns a configuration error.
 *
 * @example
 * createClient({ token, transport: ofetchTransport({ ofetch: ofetch.create({ dispatcher }) }) });
 */
export function ofetchTransport(options: OfetchTransportOptions = {}): Transport {
  const own: OfetchTransportOptions | undefined = copyOf(options);
  const { ofetch: given, sendsOnce = given === undefined, ...others } = own ?? {};
  const instance: unknown = given === undefined ? ofetch : given;
  if (!isInstance(instance)) {
    return misconfigured(invalidOption("ofetch", "an ofetch instance", instance));
  }
  const send = (url: string, init: RequestInit) => instance.raw(url, { ...SEND_ONLY, ...init });
  const client: FetchLike = { name: "ofetch", send, toError: toTransportError };
  return transportOver(client, own ? { ...others, sendsOnce } : options);
}

/**
 * Turns off what the client decides: retries, statuses, parsing, time limits. `undefined` overrides an
 * option of the instance, and the `RequestInit` of each request overrides `method`, `body`, `redirect`
 * and `signal`.
 */
const SEND_ONLY = {
  retry: false,
  ignoreResponseError: true,
  responseType: "stream",
  parseResponse: undefined,
  timeout: undefined,
  baseURL: undefined,
} as const;

/** The part of an instance that is used. ofetch's own types allow no `undefined` in options. */
interface Instance {
  raw(url: string, options: object): Promise<Response>;
}

const isInstance = (instance: unknown): instance is Instance =>
  safely(() => typeof (instance as Partial<Instance> | null)?.raw === "function");

/**
 * ofetch wraps what fetch throws in a `FetchError`, and lets through what an interceptor throws: only the
 * first says whether the request was sent. A `FetchError` holds the request's headers, and so the token:
 * the error has its cause instead.
 */
function toTransportError(
  thrown: unknown,
  url: string,
  signal: AbortSignal | undefined,
): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  // An interceptor may send requests itself: their errors say nothing about this one.
  if (isFetchError(thrown) && thrown.request === url) {
    return sendingError("ofetch", thrown.cause, signal);
  }
  return {
    reason: "transport",
    sent: "maybe",
    message: `ofetch or an interceptor failed: ${describeCauses(thrown)}`,
    cause: isFetchError(thrown) ? thrown.cause : thrown,
  };
}

interface FetchError {
  readonly name: "FetchError";
  readonly request: unknown;
  readonly cause: unknown;
}

const isFetchError = (thrown: unknown): thrown is FetchError =>
  (thrown as Partial<FetchError> | null | undefined)?.name === "FetchError";

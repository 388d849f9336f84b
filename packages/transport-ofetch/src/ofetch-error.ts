import { abortError, type TransportError } from "@centime/core";
import { causesOf, describeCauses, sendingError } from "@centime/core/transport-kit";

/**
 * Tells what fetch threw from what an interceptor threw. ofetch wraps the one in a `FetchError` and lets
 * the other through; only the one says whether this request was sent.
 *
 * The wrapper holds the request's headers, and so the token: its cause takes its place.
 */
export function ofetchError(
  thrown: unknown,
  url: string,
  signal: AbortSignal | undefined,
): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  if (isFetchErrorOf(thrown, url)) return sendingError("ofetch", thrown.cause, signal);
  return {
    reason: "transport",
    sent: "maybe",
    message: `ofetch or an interceptor failed: ${describeCauses(causesOf(thrown))}`,
    cause: withoutRequest(thrown),
  };
}

interface FetchError {
  readonly name: "FetchError";
  readonly request: unknown;
  readonly cause: unknown;
}

const isFetchError = (thrown: unknown): thrown is FetchError =>
  (thrown as Partial<FetchError> | null | undefined)?.name === "FetchError";

/** An interceptor may send requests of its own: what happens to them says nothing about this one. */
const isFetchErrorOf = (thrown: unknown, url: string): thrown is FetchError =>
  isFetchError(thrown) && thrown.request === url;

const withoutRequest = (thrown: unknown): unknown => (isFetchError(thrown) ? thrown.cause : thrown);

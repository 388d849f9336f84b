import type { Failure } from "./failure.ts";

/** A failure as an `Error`, for those who throw: `name` is the failure's `_tag`. */
export interface FailureError extends Error {
  readonly failure: Failure;
}

/** Makes a throwable `Error` of a failure. Its `cause` is the transport's, when there is one. */
export function toError(failure: Failure): FailureError {
  const cause = failure.kind === "TransportFailure" ? failure.cause : undefined;
  const error = new Error(failure.message, cause === undefined ? undefined : { cause });
  error.name = failure._tag;
  return Object.assign(error, { failure });
}

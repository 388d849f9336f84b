import type { Result } from "neverthrow";
import type { TransportError } from "./transport.ts";

/**
 * Where a client takes its token from, request by request: for tokens that expire.
 *
 * A client asks before each attempt, so a source answers from memory as long as it can.
 */
export interface TokenSource {
  /**
   * The access token to send. An abort of the signal ends this wait alone, never a refresh that
   * others wait for, too.
   */
  token(signal?: AbortSignal): PromiseLike<Result<string, TransportError>>;
  /** Told that the API refused this token with 401: the source does not hand it out again. */
  invalidate?(token: string): void;
}

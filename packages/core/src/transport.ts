import type { Result } from "neverthrow";
import type { InputIssue, TransportFailureReason } from "./failure.ts";
import type { OperationInfo } from "./operation.ts";
import type { HttpRequest } from "./request.ts";
import type { HttpResponse } from "./response.ts";

/**
 * Sends one request and answers what came back.
 *
 * A transport sends what it is given, follows no redirect and judges no status: a 404 is an answer.
 * It answers an `Err` only when nothing came back. A `ResultAsync` fits, and so does an `async` function.
 */
export type Transport = (
  request: HttpRequest,
  context: SendContext,
) => PromiseLike<Result<HttpResponse, TransportError>>;

/** Wraps a transport in another one: retries, limits, records, observes. */
export type Middleware = (next: Transport) => Transport;

/** What a transport may know about the call that it sends. */
export interface SendContext {
  /** The operation, as plain data. */
  readonly info: OperationInfo;
  /** Ends the attempt when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Which attempt of the call this is: 1 for the first one, and when nobody counts. */
  readonly attempt?: number | undefined;
}

/** Why nothing came back: data that the client turns into a `TransportFailure` or an `InvalidInput`. */
export type TransportError =
  | {
      readonly reason: TransportFailureReason;
      /** `"no"`: the request certainly did not reach the server. `"maybe"`: it may have. */
      readonly sent: "no" | "maybe";
      /** What happened, without secrets. */
      readonly message: string;
      readonly cause?: unknown;
      /** Set by a middleware that sends more than once: how many requests it took. */
      readonly attempts?: number;
    }
  | {
      /** The transport or the client is set up wrongly (an empty token, a base URL that is none). */
      readonly reason: "configuration";
      readonly issues: readonly InputIssue[];
    };

import type { Result, ResultAsync } from "neverthrow";
import type { TransportError } from "./http.ts";
import { type Issue, summarize } from "./issue.ts";
import { cleanCause, messageExcerpt } from "./redact.ts";

/**
 * What every failure of an operation has.
 *
 * Failures are plain data in a union discriminated by `kind`; nothing is thrown. `toError` converts one
 * into an `Error`. None holds a token, the query of a URL, an e-mail address, an IBAN or a phone number, and
 * none that a client returns repeats names, addresses or texts of its request.
 */
export interface FailureBase<Name extends string> {
  /** The operation that failed, by its name in the catalogue (`"getJournal"`). */
  readonly operation: Name;
  /** One sentence for people. */
  readonly message: string;
  /** The response's `x-request-id`: what the vendor's support asks for. */
  readonly requestId?: string;
  /**
   * How many times the client tried to send: 0 when the input is invalid. fetch may send once more by itself
   * after a 421, which says that nothing was done.
   */
  readonly attempts: number;
  /** An earlier attempt of the same call may have reached the server: see `mayHaveHappened`. */
  readonly earlierSent?: "maybe";
}

/** The input breaks the contract. Nothing was sent. */
export interface InvalidInput<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidInput";
  readonly _tag: "InvalidInput";
  readonly issues: readonly Issue[];
}

/** What the failures of documented statuses share. */
export interface DocumentedFailure<Name extends string> extends FailureBase<Name> {
  /** The field that the error body names: `"external_reference"`. */
  readonly field?: string;
  /**
   * What the error body has beside its message: `{ field, code, payload }`, or what its `details` holds, without
   * what may be a secret or a person.
   */
  readonly details?: unknown;
}

/** 400: the API refused the request's form. */
export interface BadRequest<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "BadRequest";
  readonly _tag: `${Capitalize<Name>}BadRequest`;
  readonly status: 400;
}

/** 401: the token is missing, invalid or expired. The API does not distinguish these. */
export interface Unauthorized<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "Unauthorized";
  readonly _tag: `${Capitalize<Name>}Unauthorized`;
  /** 401, or 3xx for a redirect to the login page. */
  readonly status: number;
}

/** 403: the token lacks a scope, which the message names. */
export interface Forbidden<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "Forbidden";
  readonly _tag: `${Capitalize<Name>}Forbidden`;
  readonly status: 403;
}

/** 404: there is no such resource in this company. */
export interface NotFound<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "NotFound";
  readonly _tag: `${Capitalize<Name>}NotFound`;
  readonly status: 404;
}

/** 409: it exists already, or it is not ready yet: see the operation. */
export interface Conflict<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "Conflict";
  /** The id of the document that exists, where the API's text names it. */
  readonly existingId?: number;
  readonly _tag: `${Capitalize<Name>}Conflict`;
  readonly status: 409;
}

/** 422: the request is well formed, but a business rule refuses it. */
export interface UnprocessableEntity<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "UnprocessableEntity";
  /** The id of the document that exists, where the API's text names it. */
  readonly existingId?: number;
  readonly _tag: `${Capitalize<Name>}UnprocessableEntity`;
  readonly status: 422;
}

/** 500, where the operation documents it; other 5xx are a plain {@link ServerError}. */
export interface DocumentedServerError<Name extends string = string>
  extends DocumentedFailure<Name> {
  readonly kind: "ServerError";
  readonly _tag: `${Capitalize<Name>}ServerError`;
  readonly status: 500;
  /** The beginning of the body. */
  readonly body: string;
}

/** 429: the token's budget (25 requests per 5 s for the Company API) is used up. */
export interface RateLimited<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "RateLimited";
  readonly _tag: "RateLimited";
  readonly status: 429;
  /** Milliseconds to wait, from the response's `retry-after`. */
  readonly retryAfterMs?: number;
}

/** 5xx that the operation does not document. */
export interface ServerError<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "ServerError";
  readonly _tag: "ServerError";
  readonly status: number;
  /** The beginning of the body. */
  readonly body: string;
}

/** A status that the operation does not document. */
export interface UnexpectedStatus<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "UnexpectedStatus";
  readonly _tag: "UnexpectedStatus";
  readonly status: number;
  readonly details?: unknown;
  /** The beginning of the body. */
  readonly body: string;
}

/** The status is a success, but the body is not JSON or does not fit. A write has probably been done. */
export interface InvalidResponse<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidResponse";
  readonly _tag: "InvalidResponse";
  readonly status: number;
  readonly issues: readonly Issue[];
  /** The beginning of the body. Not enumerable, as it may hold customers: logging the failure leaves it out. */
  readonly body: string;
}

/** Reading pages cannot continue: a cursor was repeated, or more follows without a cursor. */
export interface InvalidPage<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidPage";
  readonly _tag: "InvalidPage";
  readonly reason: "repeated-cursor" | "missing-cursor";
}

/** Why there is no response. */
export type TransportFailureReason = "network" | "timeout" | "aborted" | "cassette" | "transport";

/** There is no response. */
export interface TransportFailure<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "TransportFailure";
  readonly _tag: "TransportFailure";
  readonly reason: TransportFailureReason;
  /**
   * `"no"`: the request certainly did not reach the server, so it is safe to repeat. It is as true as the
   * transport: a fetch of yours says it only where you promise that it `sendsOnce`.
   */
  readonly sent: "no" | "maybe";
  readonly cause?: unknown;
}

/** The failures that every operation can have in addition to the statuses that it documents. */
export type CommonFailure<Name extends string = string> =
  | InvalidInput<Name>
  | RateLimited<Name>
  | ServerError<Name>
  | UnexpectedStatus<Name>
  | InvalidResponse<Name>
  | TransportFailure<Name>;

/** The statuses that operations document. */
export type DocumentedStatus = 400 | 401 | 403 | 404 | 409 | 422 | 500;

/** The failures of an operation that documents these statuses. */
export type FailuresOf<Name extends string, Status extends DocumentedStatus> =
  | (Status extends DocumentedStatus ? FailureOfStatus<Name>[Status] : never)
  | CommonFailure<Name>;

/** The failures of a list that documents these statuses. */
export type PageFailuresOf<Name extends string, Status extends DocumentedStatus> =
  | FailuresOf<Name, Status>
  | InvalidPage<Name>;

interface FailureOfStatus<Name extends string> {
  400: BadRequest<Name>;
  401: Unauthorized<Name>;
  403: Forbidden<Name>;
  404: NotFound<Name>;
  409: Conflict<Name>;
  422: UnprocessableEntity<Name>;
  500: DocumentedServerError<Name>;
}

/** Any failure of any operation. */
export type Failure = PageFailuresOf<string, DocumentedStatus>;

/** The kinds of failures that an operation documents by status. */
export type DocumentedKind =
  | "BadRequest"
  | "Unauthorized"
  | "Forbidden"
  | "NotFound"
  | "Conflict"
  | "UnprocessableEntity"
  | "ServerError";

/** Creates the failure of an invalid input. */
export const invalidInput = <Name extends string>(
  operation: Name,
  issues: readonly Issue[],
): InvalidInput<Name> => ({
  kind: "InvalidInput",
  _tag: "InvalidInput",
  operation,
  message: `${operation} was not sent: ${summarize(issues)}`,
  attempts: 0,
  issues,
});

/** Creates the failure of an operation whose transport returned no response. */
export function transportFailure<Name extends string>(
  operation: Name,
  error: TransportError,
): TransportFailure<Name> | InvalidInput<Name> {
  if (error.reason === "configuration") {
    const failure = invalidInput(operation, error.issues);
    return error.earlierSent ? { ...failure, earlierSent: "maybe" } : failure;
  }
  const { cause, attempts = 1, ...others } = error;
  const kind = "TransportFailure";
  // A cassette's message is ours, of several lines.
  const said = error.reason === "cassette" ? error.message : messageExcerpt(`${error.message}`);
  const message = `${operation}: ${said}`;
  // A failure is plain data: of what was thrown, only an error is kept, without what it may carry along.
  const kept = cleanCause(cause);
  return {
    ...others,
    kind,
    _tag: kind,
    operation,
    message,
    attempts,
    ...(kept && { cause: kept }),
  };
}

/** What every failure has, of an operation or of anything else here, such as a download. */
export interface AnyFailure {
  readonly kind: string;
  readonly _tag: string;
  readonly message: string;
  readonly cause?: unknown;
}

/** A failure as an `Error`, for code that throws: `name` is the failure's `_tag`. */
export interface FailureError<F extends AnyFailure = Failure> extends Error {
  readonly failure: F;
}

/** Converts a failure into an `Error`. Its `cause` is the transport's, when there is one. */
export function toError<F extends AnyFailure>(failure: F): FailureError<F> {
  const cause = failure.kind === "TransportFailure" ? failure.cause : undefined;
  const error = new Error(failure.message, cause === undefined ? undefined : { cause });
  error.name = failure._tag;
  return Object.assign(error, { failure });
}

/**
 * Whether a write may have been done although its call failed: then look before you send it again. Of a read,
 * it says whether the request may have been served.
 *
 * True where the request may have reached the server and no response says otherwise (`sent: "maybe"`), for
 * 5xx and `InvalidResponse`, and where an earlier attempt of the same call was one of these: a retry that
 * ends in a 429 or a refused connection says nothing about the attempt before.
 *
 * @example
 * ```ts
 * if (created.isErr() && mayHaveHappened(created.error)) return lookForIt();
 * ```
 */
export function mayHaveHappened(failure: MayHaveHappened): boolean {
  const { kind, sent, earlierSent } = failure;
  return (
    earlierSent === "maybe" ||
    sent === "maybe" ||
    kind === "ServerError" ||
    kind === "InvalidResponse"
  );
}

/** What `mayHaveHappened` looks at: any failure of a call has it. */
export interface MayHaveHappened {
  readonly kind: string;
  readonly sent?: "no" | "maybe";
  readonly earlierSent?: "maybe";
}

/** The value of a success; throws `toError(failure)` of a failure. For tests and scripts. */
export function unwrap<Value>(result: Result<Value, unknown>): Value;
export function unwrap<Value>(result: ResultAsync<Value, unknown>): Promise<Value>;
export function unwrap<Value>(
  result: Result<Value, unknown> | ResultAsync<Value, unknown>,
): Value | Promise<Value> {
  if ("then" in result) return Promise.resolve(result).then((settled) => unwrap(settled));
  if (result.isOk()) return result.value;
  throw errorOf(result.error);
}

/** The failure of a result; throws where there is none. For tests and scripts. */
export function unwrapErr<Failure>(result: Result<unknown, Failure>): Failure;
export function unwrapErr<Failure>(result: ResultAsync<unknown, Failure>): Promise<Failure>;
export function unwrapErr<Failure>(
  result: Result<unknown, Failure> | ResultAsync<unknown, Failure>,
): Failure | Promise<Failure> {
  if ("then" in result) return Promise.resolve(result).then((settled) => unwrapErr(settled));
  if (result.isErr()) return result.error;
  throw new Error("expected a failure, but the result is a success");
}

/** Failures of OAuth, webhooks and downloads have a kind and a message, too. */
function errorOf(failure: unknown): unknown {
  if (failure instanceof Error) return failure;
  const { kind, _tag = kind, message = "a failure without a message" } = Object(failure);
  return toError({ ...Object(failure), _tag: String(_tag ?? "Failure"), message: String(message) });
}

/**
 * What every failure of an operation says.
 *
 * Failures are plain data in a union discriminated by `kind`; nothing is thrown. `toError` makes an
 * `Error` of one. No `message` holds a token or the query of a file's URL.
 */
export interface FailureBase<Name extends string> {
  /** The operation that failed, by its name in the catalogue (`"getJournal"`). */
  readonly operation: Name;
  /** One sentence for people. */
  readonly message: string;
  /** The answer's `x-request-id`: what the vendor's support asks for. */
  readonly requestId?: string;
  /** How many times sending was tried: 0 when the input was refused. */
  readonly attempts: number;
}

/** One thing that is wrong with an input or an answer. */
export interface Issue {
  /** Where, with dots: `invoice_lines.0.vat_rate`; empty for the whole value. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  /** What came: its type, and its value only where that can be no secret. */
  readonly received: string;
}

/** One thing that is wrong with an input. */
export type InputIssue = Issue;

/** The input breaks the contract. Nothing was sent. */
export interface InvalidInput<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidInput";
  readonly _tag: "InvalidInput";
  readonly issues: readonly InputIssue[];
}

/** What the failures of documented statuses share. */
export interface DocumentedFailure<Name extends string> extends FailureBase<Name> {
  /** What the answer says beside its message (`{ field, code, payload }` or `details`), as it came. */
  readonly details?: unknown;
}

/** 400: the API refused the request's form. */
export interface BadRequest<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "BadRequest";
  readonly _tag: `${Capitalize<Name>}BadRequest`;
  readonly status: 400;
}

/** 401: the token is missing, invalid or expired. The API does not tell these apart. */
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
  readonly _tag: `${Capitalize<Name>}Conflict`;
  readonly status: 409;
}

/** 422: the request is well formed, but a business rule refuses it. */
export interface UnprocessableEntity<Name extends string = string> extends DocumentedFailure<Name> {
  readonly kind: "UnprocessableEntity";
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
  /** Milliseconds to wait, from the answer's `retry-after`. */
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

/** The API answered success, but the body is no JSON or does not fit. A write has probably happened. */
export interface InvalidResponse<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidResponse";
  readonly _tag: "InvalidResponse";
  readonly status: number;
  readonly issues: readonly Issue[];
  /** The beginning of the body. */
  readonly body: string;
}

/** A walk over pages cannot go on: a cursor came twice, or there is more to come without a cursor. */
export interface InvalidPage<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "InvalidPage";
  readonly _tag: "InvalidPage";
  readonly reason: "repeated-cursor" | "missing-cursor";
}

/** Why nothing came back. */
export type TransportFailureReason = "network" | "timeout" | "aborted" | "cassette" | "transport";

/** Nothing came back. */
export interface TransportFailure<Name extends string = string> extends FailureBase<Name> {
  readonly kind: "TransportFailure";
  readonly _tag: "TransportFailure";
  readonly reason: TransportFailureReason;
  /** `"no"`: the request certainly did not reach the server, so it is safe to repeat. */
  readonly sent: "no" | "maybe";
  readonly cause?: unknown;
}

/** The failures that every operation can have beside the statuses that it documents. */
export type CommonFailure<Name extends string = string> =
  | InvalidInput<Name>
  | RateLimited<Name>
  | ServerError<Name>
  | UnexpectedStatus<Name>
  | InvalidResponse<Name>
  | TransportFailure<Name>;

/** The failures that every list can have beside the statuses that it documents. */
export type CommonPageFailure<Name extends string = string> =
  | CommonFailure<Name>
  | InvalidPage<Name>;

/** Any failure of any operation. */
export type Failure =
  | CommonPageFailure
  | BadRequest
  | Unauthorized
  | Forbidden
  | NotFound
  | Conflict
  | UnprocessableEntity
  | DocumentedServerError;

/** The kinds of failures that an operation documents by status. */
export type DocumentedKind =
  | "BadRequest"
  | "Unauthorized"
  | "Forbidden"
  | "NotFound"
  | "Conflict"
  | "UnprocessableEntity"
  | "ServerError";

import type { TransportFailureReason } from "../failure.ts";
import type { Issue } from "../issue.ts";

/** What can be asked of the authorization server. */
export type OAuthOperation = "authorizationUrl" | "exchangeCode" | "refresh" | "revoke";

/**
 * Why the authorization server gave nothing: plain data. No message holds a token, a code or the
 * client's secret; bodies and causes are left out, since they may.
 */
export type OAuthFailure =
  | OAuthInvalidInput
  | InvalidGrant
  | InvalidClient
  | OAuthRefused
  | OAuthRateLimited
  | OAuthServerError
  | OAuthUnexpectedStatus
  | OAuthInvalidResponse
  | OAuthTransportFailure;

interface FailureBase {
  readonly operation: OAuthOperation;
  /** One sentence for people. */
  readonly message: string;
}

interface Answered extends FailureBase {
  readonly status: number;
  /** The answer's `x-request-id`: what the vendor's support asks for. */
  readonly requestId?: string;
}

/** Something is missing. Nothing was sent. */
export interface OAuthInvalidInput extends FailureBase {
  readonly kind: "InvalidInput";
  readonly issues: readonly Issue[];
}

/**
 * `invalid_grant`: the code or refresh token is used, expired, revoked or of another app (RFC 6749,
 * 5.2). Only the user can give a new one, by authorizing again.
 */
export interface InvalidGrant extends Answered {
  readonly kind: "InvalidGrant";
}

/** `invalid_client`, `unauthorized_client` or a bare 401: the id or the secret is wrong. */
export interface InvalidClient extends Answered {
  readonly kind: "InvalidClient";
}

/** Any other error that the server names (RFC 6749, 5.2: `invalid_scope`, `invalid_request`, …). */
export interface OAuthRefused extends Answered {
  readonly kind: "Refused";
  readonly error: string;
}

/** 429. */
export interface OAuthRateLimited extends Answered {
  readonly kind: "RateLimited";
  /** Milliseconds to wait, from the answer's `retry-after`. */
  readonly retryAfterMs?: number;
}

/** 5xx: whether the request took effect, nobody knows. */
export interface OAuthServerError extends Answered {
  readonly kind: "ServerError";
}

/** A status that means nothing here, such as a redirect. */
export interface OAuthUnexpectedStatus extends Answered {
  readonly kind: "UnexpectedStatus";
}

/** A success that cannot be read. The code or refresh token is used up all the same. */
export interface OAuthInvalidResponse extends Answered {
  readonly kind: "InvalidResponse";
  readonly issues: readonly Issue[];
}

/** Nothing came back. */
export interface OAuthTransportFailure extends FailureBase {
  readonly kind: "TransportFailure";
  readonly reason: TransportFailureReason;
  /** `"no"`: the request certainly did not reach the server. */
  readonly sent: "no" | "maybe";
}

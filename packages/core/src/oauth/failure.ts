import type { TransportFailureReason } from "../failure.ts";
import type { Issue } from "../issue.ts";

/** The operations of the authorization server. */
export type OAuthOperation = "authorizationUrl" | "exchangeCode" | "refresh" | "revoke";

/**
 * Why a request to the authorization server failed: plain data. No message holds a token, a code or the
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

interface ResponseFailure extends FailureBase {
  readonly status: number;
  /** The response's `x-request-id`: the vendor's support asks for it. */
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
export interface InvalidGrant extends ResponseFailure {
  readonly kind: "InvalidGrant";
}

/** `invalid_client`, `unauthorized_client` or a bare 401: the id or the secret is wrong. */
export interface InvalidClient extends ResponseFailure {
  readonly kind: "InvalidClient";
}

/** Any other error that the server names (RFC 6749, 5.2: `invalid_scope`, `invalid_request`, …). */
export interface OAuthRefused extends ResponseFailure {
  readonly kind: "Refused";
  readonly error: string;
}

/** 429. */
export interface OAuthRateLimited extends ResponseFailure {
  readonly kind: "RateLimited";
  /** Milliseconds to wait, from the response's `retry-after`. */
  readonly retryAfterMs?: number;
}

/** 5xx: the request may have taken effect. */
export interface OAuthServerError extends ResponseFailure {
  readonly kind: "ServerError";
}

/** A status that means nothing here, such as a redirect. */
export interface OAuthUnexpectedStatus extends ResponseFailure {
  readonly kind: "UnexpectedStatus";
}

/** A success that cannot be read. The code or refresh token is used up all the same. */
export interface OAuthInvalidResponse extends ResponseFailure {
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

/** Why a token source has no token: plain data. No message holds a token. */
export type TokenFailure = OAuthFailure | NoTokens | TokensLost | StorageFailure | WaitAborted;

/** The storage has no tokens under this key: nobody has authorized yet. */
export interface NoTokens {
  readonly kind: "NoTokens";
  readonly message: string;
  readonly key: string;
}

/**
 * A refresh was interrupted after the server had replaced the pair: the stored pair is dead, and its
 * successor was never stored. The user must authorize again; nothing else was lost.
 */
export interface TokensLost {
  readonly kind: "TokensLost";
  readonly message: string;
  /** The storage's key of the grant. */
  readonly key: string;
  /** When the refresh began whose response was lost, in milliseconds since 1970. */
  readonly refreshStartedAt: number;
  /** When the access token that was stored last would have expired, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** What the lost grant allowed. */
  readonly scope: string;
}

/** The storage failed. */
export interface StorageFailure {
  readonly kind: "StorageFailure";
  readonly message: string;
  readonly key: string;
  readonly step: "lock" | "get" | "set";
  /** `"unreadable"`: it returned a value that is not a `StoredTokens`. */
  readonly reason: "threw" | "timeout" | "unreadable";
  /**
   * Whether this process holds a new pair that is not stored yet. The next call tries again; ending the
   * process before one succeeds loses the pair.
   */
  readonly holdsNewTokens: boolean;
  /** Only when unreadable. */
  readonly issues?: readonly Issue[];
}

/** The caller's signal ended the wait. A refresh that is under way goes on. */
export interface WaitAborted {
  readonly kind: "Aborted";
  readonly message: string;
}

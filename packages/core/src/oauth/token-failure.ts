import type { Issue } from "../issue.ts";
import type { OAuthFailure } from "./oauth-failure.ts";

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
  /** When the refresh began whose answer was lost, in milliseconds since 1970. */
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
  /** `"unreadable"`: what it handed out are no tokens. */
  readonly reason: "threw" | "timeout" | "unreadable";
  /**
   * Whether this process holds a new pair that the storage has not taken. It is stored by the next
   * call that succeeds in it; ending the process before loses it.
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

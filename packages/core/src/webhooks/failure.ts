import type { Issue } from "../issue.ts";

/**
 * Why a delivery is not to be trusted: plain data. No message holds the secret, the body or a
 * signature.
 */
export type WebhookFailure =
  | InvalidHeader
  | InvalidSignature
  | OutsideTolerance
  | InvalidEvent
  | InvalidArguments
  | CryptoUnavailable;

interface FailureBase {
  /** One sentence for people. */
  readonly message: string;
}

/** The signature header is missing, or not of the form `t=SECONDS,v1=HEX`. */
export interface InvalidHeader extends FailureBase {
  readonly kind: "InvalidHeader";
  readonly reason: "missing" | "malformed" | "no-timestamp" | "no-signature";
}

/** No signature fits this body, time and secret. */
export interface InvalidSignature extends FailureBase {
  readonly kind: "InvalidSignature";
  readonly reason: "mismatch";
}

/** The signature is valid, but too old or in the future: a replay, or a wrong clock. */
export interface OutsideTolerance extends FailureBase {
  readonly kind: "OutsideTolerance";
  readonly reason: "too-old" | "in-the-future";
  /** How long ago it was signed, in milliseconds; negative when in the future. */
  readonly ageMs: number;
}

/** The signature is valid, but the body is not a JSON object. */
export interface InvalidEvent extends FailureBase {
  readonly kind: "InvalidEvent";
  readonly reason: "not-json" | "not-an-event";
  readonly issues: readonly Issue[];
}

/** An argument is invalid, such as a body that has been parsed already. */
export interface InvalidArguments extends FailureBase {
  readonly kind: "InvalidArguments";
  readonly reason: "raw-body" | "secret" | "now" | "tolerance" | "timestamp" | "options";
}

/** The runtime has no Web Crypto, or it failed. */
export interface CryptoUnavailable extends FailureBase {
  readonly kind: "CryptoUnavailable";
  readonly reason: "web-crypto";
}

import { err, ok, type Result, type ResultAsync } from "neverthrow";
import { bytesOf, checkKeyAndTime, checkTime, type RawBody } from "./arguments.ts";
import { checkAge } from "./check-age.ts";
import { fromHex } from "./hex.ts";
import { readEvent } from "./read-event.ts";
import { equalInConstantTime, hmac, signedBytes } from "./signature.ts";
import { type HeaderValue, readSignatureHeader, type SignatureHeader } from "./signature-header.ts";
import type { WebhookEvent } from "./webhook-event.ts";
import type { InvalidSignature, WebhookFailure } from "./webhook-failure.ts";

/** Times for `verifyWebhook`, in milliseconds. */
export interface VerifyOptions {
  /** The time, in milliseconds since 1970: `Date.now()`. */
  readonly now: number;
  /** How far the signature's time may be from `now`, either way. Default: 300,000 (5 minutes). */
  readonly toleranceMs?: number | undefined;
}

const DEFAULT_TOLERANCE_MS = 300_000;

/**
 * Verifies a delivery and reads its event. Never throws and never rejects.
 *
 * `rawBody` must be what came, before any parsing; `signatureHeader` is the value of
 * `x-pennylane-signature`; `secret` the one that creating the subscription answered. One `v1` out of
 * several is enough. The signature is checked before its age, so `OutsideTolerance` tells of a
 * delivery that the vendor did sign. The rule is the vendor's (guide "Receiving & verifying"):
 * HMAC-SHA256 of `t + "." + body`.
 */
export function verifyWebhook(
  rawBody: RawBody,
  signatureHeader: HeaderValue,
  secret: string,
  options: VerifyOptions,
): ResultAsync<WebhookEvent, WebhookFailure> {
  const { now, toleranceMs = DEFAULT_TOLERANCE_MS } = options ?? {};
  const checked = checkKeyAndTime(secret, now, "now")
    .andThen(() => checkTime(toleranceMs, "tolerance"))
    .andThen(() => bytesOf(rawBody));
  const read = checked.andThen((body) =>
    readSignatureHeader(signatureHeader).map((header) => ({ body, header })),
  );
  return read.asyncAndThen(({ body, header }) => {
    const bytes = signedBytes(header.timestamp, body);
    return hmac(secret, bytes)
      .andThen((signature) => checkSignature(signature, header))
      .andThen(() => checkAge(Number(header.timestamp) * 1000, now, toleranceMs))
      .andThen(() => readEvent(bytes.subarray(header.timestamp.length + 1)));
  });
}

/** Compares with every signature, also after one has fitted. */
function checkSignature(
  expected: Uint8Array,
  { signatures }: SignatureHeader,
): Result<void, InvalidSignature> {
  const fitting = signatures.filter((hex) => equalInConstantTime(expected, fromHex(hex)));
  return fitting.length > 0 ? ok(undefined) : err(MISMATCH);
}

const MISMATCH: InvalidSignature = {
  kind: "InvalidSignature",
  reason: "mismatch",
  message: "no signature belongs to this body and secret",
};

import { err, ok, type Result, type ResultAsync } from "neverthrow";
import { copyOf } from "../json.ts";
import { readEvent, type WebhookEvent } from "./event.ts";
import type { InvalidSignature, OutsideTolerance, WebhookFailure } from "./failure.ts";
import {
  bytesOf,
  checkKeyAndTime,
  checkTime,
  equalInConstantTime,
  fromHex,
  type HeaderValue,
  hmac,
  type RawBody,
  readSignatureHeader,
  type SignatureHeader,
  signedBytes,
} from "./signature.ts";

/** Options of `verifyWebhook`. */
export interface VerifyOptions {
  /** The time, in milliseconds since 1970: `Date.now()`. */
  readonly now: number;
  /** How far the signature's time may be from `now`, either way. In milliseconds. Default: 300,000 (5 minutes). */
  readonly toleranceMs?: number | undefined;
}

const DEFAULT_TOLERANCE_MS = 300_000;

/**
 * Verifies a delivery and reads its event. Never throws and never rejects.
 *
 * `rawBody` is the body before any parsing; `signatureHeader` the value of `x-pennylane-signature`;
 * `secret` the one that was returned when the subscription was created. One `v1` out of several is
 * enough. The signature is checked before its age, so an `OutsideTolerance` is a delivery that the vendor
 * did sign. The rule is the vendor's (guide "Receiving & verifying"): HMAC-SHA256 of `t + "." + body`.
 *
 * @example
 * ```ts
 * const signature = request.headers.get("x-pennylane-signature");
 * const event = await verifyWebhook(await request.text(), signature, secret, { now: Date.now() });
 * ```
 */
export function verifyWebhook(
  rawBody: RawBody,
  signatureHeader: HeaderValue,
  secret: string,
  options: VerifyOptions,
): ResultAsync<WebhookEvent, WebhookFailure> {
  const read: Partial<VerifyOptions> = copyOf(options) ?? {};
  const { now = Number.NaN, toleranceMs = DEFAULT_TOLERANCE_MS } = read;
  const checked = checkKeyAndTime(secret, now, "now")
    .andThen(() => checkTime(toleranceMs, "tolerance"))
    .andThen(() => bytesOf(rawBody));
  const parts = checked.andThen((body) =>
    readSignatureHeader(signatureHeader).map((header) => ({ body, header })),
  );
  return parts.asyncAndThen(({ body, header }) => {
    const bytes = signedBytes(header.timestamp, body);
    return hmac(secret, bytes)
      .andThen((signature) => checkSignature(signature, header))
      .andThen(() => checkAge(Number(header.timestamp) * 1000, now, toleranceMs))
      .andThen(() => readEvent(bytes.subarray(header.timestamp.length + 1)));
  });
}

/** Compares with every signature, also after one that fits, so that the time says nothing. */
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

/**
 * Refuses a signature that is older than the tolerance, or further in the future: a captured delivery
 * can be replayed for that long and no longer. All times in milliseconds.
 */
function checkAge(
  signedAt: number,
  now: number,
  toleranceMs: number,
): Result<void, OutsideTolerance> {
  const ageMs = now - signedAt;
  if (Math.abs(ageMs) <= toleranceMs) return ok(undefined);
  const seconds = Math.round(Math.abs(ageMs) / 1000);
  return err(
    ageMs > 0
      ? { ...OUTSIDE, reason: "too-old", ageMs, message: `signed ${seconds} s ago` }
      : { ...OUTSIDE, reason: "in-the-future", ageMs, message: `signed ${seconds} s from now` },
  );
}

const OUTSIDE = { kind: "OutsideTolerance" } as const;

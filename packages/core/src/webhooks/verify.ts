import { err, ok, type Result, ResultAsync } from "neverthrow";
import { summarize } from "../issue.ts";
import { copyOf } from "../json.ts";
import { unknownOptions, wrongOptions } from "../options.ts";
import type { DriftReport } from "../read/drift.ts";
import { readEvent, type WebhookEvent } from "./event.ts";
import type { InvalidSignature, OutsideTolerance, WebhookFailure } from "./failure.ts";
import {
  bytesOf,
  checkTime,
  equalInConstantTime,
  fromHex,
  type HeaderValue,
  hmac,
  invalidArgument,
  type RawBody,
  readSignatureHeader,
  type SignatureHeader,
  secretsOf,
  signedBytes,
  toHex,
  type WebhookSecret,
} from "./signature.ts";

/** Options of `verifyWebhook`. */
export interface VerifyOptions {
  /** The time, in milliseconds since 1970: `Date.now()`. */
  readonly now: number;
  /** How far the signature's time may be from `now`, either way. In milliseconds. Default: 300,000 (5 minutes). */
  readonly toleranceMs?: number | undefined;
  /** Called with what an event has that is not of the known form. It is read all the same. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

const DEFAULT_TOLERANCE_MS = 300_000;

/**
 * Verifies a delivery and reads its event. Never throws and never rejects.
 *
 * `rawBody` is the body before any parsing; `signatureHeader` the value of `x-pennylane-signature`;
 * `secret` the one that was returned when the subscription was created, or a list, while one replaces
 * another. One `v1` out of several, by one of the secrets, is enough. An event that is rightly signed and
 * not of the known form is read as far as it can be. The signature is checked before its age, so an `OutsideTolerance` is a delivery that the vendor
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
  secret: WebhookSecret,
  options: VerifyOptions,
): ResultAsync<WebhookEvent, WebhookFailure> {
  const read: Partial<VerifyOptions> = copyOf(options) ?? {};
  const { now = Number.NaN, toleranceMs = DEFAULT_TOLERANCE_MS, onDrift, ...unknown } = read;
  const issues = [
    ...wrongOptions((value) => typeof value === "function", "function", { onDrift }),
    ...unknownOptions(unknown),
  ];
  const checked = secretsOf(secret).andThen((secrets) =>
    (issues.length > 0 ? invalidArgument("options", summarize(issues)) : checkTime(now, "now"))
      .andThen(() => checkTime(toleranceMs, "tolerance"))
      .andThen(() => bytesOf(rawBody))
      .andThen((body) =>
        readSignatureHeader(signatureHeader).map((header) => ({ body, header, secrets })),
      ),
  );
  return checked.asyncAndThen(({ body, header, secrets }) => {
    const bytes = signedBytes(header.timestamp, body);
    const signedAt = Number(header.timestamp);
    return ResultAsync.combine(secrets.map((one) => hmac(one, bytes)))
      .andThen((expected) => checkSignature(expected, header))
      .andThen((signature) =>
        checkAge(signedAt * 1000, now, toleranceMs).andThen(() =>
          readEvent(bytes.subarray(header.timestamp.length + 1), {
            signedAt,
            id: `${signedAt}-${toHex(signature.subarray(0, 8))}`,
            onDrift,
          }),
        ),
      );
  });
}

/**
 * Returns the signature that is right. Compares each with every one, also after one that fits, so that
 * the time says nothing.
 */
function checkSignature(
  expected: readonly Uint8Array[],
  { signatures }: SignatureHeader,
): Result<Uint8Array, InvalidSignature> {
  const given = signatures.map(fromHex);
  const [right] = expected.filter(
    (signature) => given.filter((one) => equalInConstantTime(signature, one)).length > 0,
  );
  return right === undefined ? err(MISMATCH) : ok(right);
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

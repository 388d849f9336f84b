import { err, ok, type Result } from "neverthrow";
import type { InvalidArguments } from "./webhook-failure.ts";

/** A body as it came: its bytes, or its text. */
export type RawBody = string | Uint8Array;

/** The bytes of a body. What was parsed already cannot be verified: its bytes are gone. */
export function bytesOf(rawBody: RawBody): Result<Uint8Array, InvalidArguments> {
  if (typeof rawBody === "string") return ok(new TextEncoder().encode(rawBody));
  if (rawBody instanceof Uint8Array) return ok(rawBody);
  return refuse("raw-body", "rawBody must be the text or the bytes of the request, not parsed");
}

/** Checks a secret and a time (milliseconds or seconds, named by `reason`). */
export function checkKeyAndTime(
  secret: string,
  time: number,
  reason: "now" | "timestamp",
): Result<void, InvalidArguments> {
  if (typeof secret !== "string" || secret === "") {
    return refuse("secret", "secret must be a non-empty text");
  }
  return checkTime(time, reason);
}

/** Checks that a time is a number that is not negative. */
export const checkTime = (
  time: number,
  reason: "now" | "tolerance" | "timestamp",
): Result<void, InvalidArguments> =>
  Number.isFinite(time) && time >= 0
    ? ok(undefined)
    : refuse(reason, `${reason} must be a number that is not negative`);

const refuse = (
  reason: InvalidArguments["reason"],
  message: string,
): Result<never, InvalidArguments> => err({ kind: "InvalidArguments", reason, message });

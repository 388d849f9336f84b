import { ResultAsync } from "neverthrow";
import type { CryptoUnavailable } from "./webhook-failure.ts";

const HMAC_SHA256 = { name: "HMAC", hash: "SHA-256" };

/** `TIMESTAMP.BODY`, what is signed (the vendor's guide), as bytes of its own that nobody changes. */
export function signedBytes(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`${timestamp}.`);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return bytes;
}

/** The signature of bytes: 32 bytes of HMAC-SHA256, keyed with the secret as it is spelt. */
export function hmac(
  secret: string,
  bytes: Uint8Array<ArrayBuffer>,
): ResultAsync<Uint8Array, CryptoUnavailable> {
  return ResultAsync.fromPromise(sign(secret, bytes), () => UNAVAILABLE);
}

async function sign(secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const rawKey = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey("raw", rawKey, HMAC_SHA256, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign(HMAC_SHA256.name, key, bytes));
}

/** Whether two signatures are the same, in a time that tells nothing of where they differ. */
export function equalInConstantTime(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (const [index, byte] of left.entries()) difference |= byte ^ (right[index] ?? 0);
  return difference === 0;
}

const UNAVAILABLE: CryptoUnavailable = {
  kind: "CryptoUnavailable",
  reason: "web-crypto",
  message: "no HMAC-SHA256: crypto.subtle is missing (browsers: on secure origins alone) or failed",
};

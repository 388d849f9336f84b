import { err, ok, type Result, ResultAsync } from "neverthrow";
import * as v from "valibot";
import type { Bytes } from "../http.ts";
import { summarize } from "../issue.ts";
import { copyOf } from "../json.ts";
import { unknownOptions } from "../options.ts";
import { validate } from "../validate.ts";
import type { CryptoUnavailable, InvalidArguments, InvalidHeader } from "./failure.ts";

/** How to sign a delivery. */
export interface SignOptions {
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The `x-pennylane-signature` of a body, as the vendor would sign it: for tests and sandboxes. */
export function signWebhook(
  rawBody: RawBody,
  secret: string,
  options: SignOptions,
): ResultAsync<string, InvalidArguments | CryptoUnavailable> {
  const { timestamp: time = Number.NaN, ...others }: Partial<SignOptions> = copyOf(options) ?? {};
  const unknown = unknownOptions(others);
  return secretsOf([secret])
    .andThen(() =>
      unknown.length > 0
        ? invalidArgument("options", summarize(unknown))
        : checkTime(time, "timestamp"),
    )
    .andThen(() => bytesOf(rawBody))
    .asyncAndThen((body) => {
      const timestamp = String(Math.floor(time));
      return hmac(secret, signedBytes(timestamp, body)).map(
        (signature) => `t=${timestamp},v1=${toHex(signature)}`,
      );
    });
}

const HMAC_SHA256 = { name: "HMAC", hash: "SHA-256" };

/** `TIMESTAMP.BODY`, what is signed (the vendor's guide), as new bytes, which nobody else can change. */
export function signedBytes(timestamp: string, body: Uint8Array): Bytes {
  const prefix = new TextEncoder().encode(`${timestamp}.`);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return bytes;
}

/** The signature of bytes: 32 bytes of HMAC-SHA256, keyed with the secret as it is spelt. */
export function hmac(secret: string, bytes: Bytes): ResultAsync<Uint8Array, CryptoUnavailable> {
  return ResultAsync.fromPromise(sign(secret, bytes), () => UNAVAILABLE);
}

async function sign(secret: string, bytes: Bytes): Promise<Uint8Array> {
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

/** Bytes in lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bytes of a hexadecimal text of even length. */
export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );

/** The content of a signature header. */
export interface SignatureHeader {
  /** Seconds since 1970, as they are spelt: they are signed, too. */
  readonly timestamp: string;
  /** The `v1` signatures, 32 bytes each in lower-case hexadecimal. */
  readonly signatures: readonly string[];
}

/** The header as runtimes return it: `null` from `Headers`, `undefined` or a list from Node. */
export type HeaderValue = string | readonly string[] | null | undefined;

/**
 * Reads `t=SECONDS,v1=HEX[,v1=HEX…]`. Other schemes (`v0=…`) are ignored; anything but `name=value`, a
 * `v1` that is not a SHA-256, and a second `t` make the whole header malformed, so that a header that was
 * cut never passes for a whole one.
 */
export function readSignatureHeader(header: HeaderValue): Result<SignatureHeader, InvalidHeader> {
  const text = textOf(header);
  if (text.trim() === "") return invalidHeader("missing", "the signature header is missing");
  const elements = text.split(",").map(readElement);
  if (elements.includes(undefined))
    return invalidHeader("malformed", "the signature header is malformed");

  const timestamps = valuesOf("t", elements);
  const signatures = valuesOf("v1", elements);
  const [timestamp] = timestamps;
  if (timestamp === undefined)
    return invalidHeader("no-timestamp", "the signature header has no t");
  if (signatures.length === 0)
    return invalidHeader("no-signature", "the signature header has no v1");
  if (timestamps.length > 1) return invalidHeader("malformed", "the signature header has two t");
  return ok({ timestamp, signatures });
}

function textOf(header: HeaderValue): string {
  if (typeof header === "string") return header;
  const isList = validate(v.array(v.string()), header).issues.length === 0;
  return isList ? (header as readonly string[]).join(",") : "";
}

type Element = readonly [name: string, value: string] | undefined;

const FORMS: Readonly<Record<string, RegExp>> = { t: /^\d{1,12}$/, v1: /^[0-9a-f]{64}$/ };

function readElement(text: string): Element {
  const [, name, value] = /^\s*([a-z]\w*)=([^\s=]+)\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return FORMS[name]?.test(value) === false ? undefined : [name, value];
}

const valuesOf = (name: string, elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => (element?.[0] === name ? [element[1]] : []));

const invalidHeader = (
  reason: InvalidHeader["reason"],
  message: string,
): Result<never, InvalidHeader> => err({ kind: "InvalidHeader", reason, message });

/** A body as it came: its bytes, or its text. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/**
 * The bytes of a body, also of another realm, such as a test environment's: they are known by what they
 * are, not by their class. A body that has been parsed cannot be verified: its bytes are gone.
 */
export function bytesOf(rawBody: RawBody): Result<Uint8Array, InvalidArguments> {
  const bytes = typeof rawBody === "string" ? new TextEncoder().encode(rawBody) : viewOf(rawBody);
  if (bytes !== undefined) return ok(bytes);
  return invalidArgument(
    "raw-body",
    "rawBody must be the text or the bytes of the request, not parsed",
  );
}

function viewOf(value: unknown): Uint8Array | undefined {
  try {
    if (ArrayBuffer.isView(value)) {
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    }
    const isBuffer = Object.prototype.toString.call(value) === "[object ArrayBuffer]";
    return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined;
  } catch {
    // It was transferred to somebody else, so its bytes are gone.
    return undefined;
  }
}

/** The secret of a subscription, or several, while one replaces the other. */
export type WebhookSecret = string | readonly string[];

/** The secrets that a delivery may be signed with. */
export function secretsOf(secret: WebhookSecret): Result<readonly string[], InvalidArguments> {
  try {
    const secrets: readonly unknown[] = Array.isArray(secret) ? [...secret] : [secret];
    const areTexts = secrets.every((one) => typeof one === "string" && one !== "");
    if (areTexts && secrets.length > 0) return ok(secrets as readonly string[]);
  } catch {
    // What cannot be read is no list.
  }
  return invalidArgument("secret", "secret must be a non-empty text, or a list of such texts");
}

/** Checks that a time is a number that is not negative. */
export const checkTime = (
  time: number,
  reason: "now" | "tolerance" | "timestamp",
): Result<void, InvalidArguments> =>
  Number.isFinite(time) && time >= 0
    ? ok(undefined)
    : invalidArgument(reason, `${reason} must be a number that is not negative`);

export const invalidArgument = (
  reason: InvalidArguments["reason"],
  message: string,
): Result<never, InvalidArguments> => err({ kind: "InvalidArguments", reason, message });

import { err, ok, type Result } from "neverthrow";
import type { InvalidHeader } from "./webhook-failure.ts";

/** What the header says. */
export interface SignatureHeader {
  /** Seconds since 1970, as they are spelt: they are a part of what is signed. */
  readonly timestamp: string;
  /** The `v1` signatures, 32 bytes each in lower-case hexadecimal. */
  readonly signatures: readonly string[];
}

/** The header as runtimes hand it out: `null` of `Headers`, `undefined` or a list of Node. */
export type HeaderValue = string | readonly string[] | null | undefined;

/**
 * Reads `t=SECONDS,v1=HEX[,v1=HEX…]`. Other schemes (`v0=…`) are left out; anything that is no
 * `name=value`, a `v1` that is no SHA-256, and a second `t` make the whole header malformed, so that
 * a header that was cut is never taken for a whole one.
 */
export function readSignatureHeader(header: HeaderValue): Result<SignatureHeader, InvalidHeader> {
  const text = textOf(header);
  if (text.trim() === "") return refuse("missing", "the signature header is missing");
  const elements = text.split(",").map(readElement);
  if (elements.includes(undefined)) return refuse("malformed", "the signature header is malformed");

  const timestamps = valuesOf("t", elements);
  const signatures = valuesOf("v1", elements);
  const [timestamp] = timestamps;
  if (timestamp === undefined) return refuse("no-timestamp", "the signature header has no t");
  if (signatures.length === 0) return refuse("no-signature", "the signature header has no v1");
  if (timestamps.length > 1) return refuse("malformed", "the signature header has two t");
  return ok({ timestamp, signatures });
}

function textOf(header: HeaderValue): string {
  if (typeof header === "string") return header;
  return Array.isArray(header) ? header.join(",") : "";
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

const refuse = (reason: InvalidHeader["reason"], message: string): Result<never, InvalidHeader> =>
  err({ kind: "InvalidHeader", reason, message });

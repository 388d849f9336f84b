import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** Parses JSON; returns `undefined`, which no JSON text means, for a text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is an object with keys: neither a list nor `null`. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with sorted keys, so that equal values have equal texts. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value)) ?? "null";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key])] as const);
  return Object.fromEntries(entries);
}

/** Groups items by key, in the order in which the keys occur. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * A place in a JSON value: `customer.emails.*`, `$.items[*].label`, or `$..label` for the key at any
 * depth. `*` stands for any one key or index.
 */
export interface JsonPath {
  /** Whether the place at `keys` (from the root) is this one. */
  matches(keys: readonly string[]): boolean;
  /** Whether it names any place at all: an empty text does not, nor does one that ends with `..`. */
  readonly isSomewhere: boolean;
}

const ANY = "*";
const ANY_DEPTH = "**";

/** `['name']`, `["name"]`, `[*]`: bounded, as every pattern is, so that no text takes longer than its length. */
const BRACKETS = /\[\s{0,20}(?:'([^']{0,200})'|"([^"]{0,200})"|([^\]]{0,200}))\s{0,20}\]/g;

/** Compiles a path. No text is invalid: at worst, no value has the place that it names. */
export function compilePath(text: string): JsonPath {
  const steps = text
    .replace(/^\$\.?(?!\.)/, "")
    .replaceAll(BRACKETS, (_, single, double, bare) => {
      return `.${single ?? double ?? bare}`;
    })
    .replace(/^\$?\.\./, `${ANY_DEPTH}.`)
    .replaceAll("..", `.${ANY_DEPTH}.`)
    .split(".")
    .filter((step) => step !== "");
  const isSomewhere = steps.length > 0 && steps.at(-1) !== ANY_DEPTH;
  return { matches: (keys) => fits(steps, keys), isSomewhere };
}

/** Compares from the front, and after an any-depth step goes back to the latest one alone, as globs do. */
function fits(steps: readonly string[], keys: readonly string[]): boolean {
  let step = 0;
  let key = 0;
  let retry: { readonly step: number; readonly key: number } | undefined;
  while (key < keys.length) {
    if (steps[step] === ANY_DEPTH) {
      step += 1;
      retry = { step, key };
    } else if (steps[step] !== undefined && (steps[step] === ANY || steps[step] === keys[key])) {
      step += 1;
      key += 1;
    } else {
      if (retry === undefined) return false;
      retry = { step: retry.step, key: retry.key + 1 };
      ({ step, key } = retry);
    }
  }
  return step === steps.length && steps.at(-1) !== ANY_DEPTH;
}

/** The SHA-256 of bytes, or of a text as UTF-8, in lower-case hexadecimal digits. */
export const sha256Hex = (data: Uint8Array | string): string => bytesToHex(sha256(data));

/** Decodes UTF-8; returns `undefined` for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Encodes bytes as base64 on every runtime. */
export const toBase64 = (bytes: Uint8Array): string => btoa(toBinaryString(bytes));

/** Decodes base64; returns `undefined` for a text that is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return fromBinaryString(atob(text));
  } catch {
    return undefined;
  }
}

/** `String.fromCharCode` takes its characters as arguments, whose number is limited. */
const CHUNK = 0x8000;

/** One character of a code below 256 for each byte. */
export function toBinaryString(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return chunks.join("");
}

/** The bytes of a text whose characters have codes below 256. */
export const fromBinaryString = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

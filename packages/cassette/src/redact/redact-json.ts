import type { JsonPath } from "../exchange/json-path.ts";
import { isRecord } from "../exchange/json-text.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import { classOfKey, type KeyClass } from "./secret-keys.ts";

/** What stands at a place is replaced, whatever it looks like. */
export interface PathRule {
  readonly path: JsonPath;
  replace(value: unknown): unknown;
}

/** What redacting a JSON value takes. */
export interface JsonRedaction {
  readonly pseudonyms: Pseudonyms;
  readonly rules: readonly PathRule[];
  /** Text of any kind. */
  text(text: string): string;
}

/** Redacts a JSON value: by rule, by key, by what its texts look like. The same value when clean. */
export function redactJson(value: unknown, redaction: JsonRedaction): unknown {
  return walk(value, [], undefined, redaction);
}

function walk(
  value: unknown,
  keys: readonly string[],
  known: KeyClass | undefined,
  redaction: JsonRedaction,
): unknown {
  const rule = redaction.rules.find(({ path }) => path.matches(keys));
  if (rule !== undefined) return rule.replace(value);
  if (typeof value === "string") return redactKnown(value, known, redaction);
  if (typeof value === "number") return known === "phone" || known === "secret" ? 0 : value;
  if (Array.isArray(value)) return walkList(value, keys, known, redaction);
  return isRecord(value) ? walkRecord(value, keys, redaction) : value;
}

function walkList(
  list: readonly unknown[],
  keys: readonly string[],
  known: KeyClass | undefined,
  redaction: JsonRedaction,
): unknown {
  const items = list.map((item, index) => walk(item, [...keys, String(index)], known, redaction));
  return items.some((item, index) => item !== list[index]) ? items : list;
}

function walkRecord(
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  redaction: JsonRedaction,
): unknown {
  let changed = false;
  const entries = Object.entries(record).map(([key, value]) => {
    const name = redaction.text(key);
    const clean = walk(value, [...keys, key], classOfKey(key), redaction);
    changed ||= name !== key || clean !== value;
    return [name, clean] as const;
  });
  return changed ? Object.fromEntries(entries) : record;
}

/** A text whose key says what it is, even where it does not look like that. */
function redactKnown(
  text: string,
  known: KeyClass | undefined,
  { pseudonyms, text: redact }: JsonRedaction,
): string {
  if (known === "secret") return pseudonyms.secret(text);
  if (known === "phone" && text.replaceAll(/\D/g, "").length > 5) return pseudonyms.phone(text);
  if (known === "iban" && text.replaceAll(/[^\p{L}\p{N}]/gu, "").length > 9) {
    return pseudonyms.iban(text);
  }
  return known === "email" && text.includes("@")
    ? text.replaceAll(/[^\s,;<>"]+@[^\s,;<>"]+/g, (address) => pseudonyms.email(address))
    : redact(text);
}

import { compilePath, isRecord, type JsonPath } from "../values.ts";
import { classOfKey, type KeyClass } from "./names.ts";
import type { Pseudonyms } from "./pseudonyms.ts";

/** What replaces the value at a place, whatever the value is. */
export interface PathRule {
  readonly path: JsonPath;
  replace(value: unknown): unknown;
}

/** Compiles a rule; without `replace`, it masks the value. */
export function compileRule(
  rule: string | { readonly path: string; replace(value: unknown): unknown },
  { secret }: Pseudonyms,
): PathRule {
  if (typeof rule !== "string")
    return { path: compilePath(rule.path), replace: rule.replace ?? mask };
  return { path: compilePath(rule), replace: mask };

  function mask(value: unknown): unknown {
    if (typeof value === "string") return secret(value);
    if (typeof value === "number") return 0;
    if (Array.isArray(value)) return value.map(mask);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mask(item)]));
  }
}

/** How a JSON value is redacted. */
export interface JsonRedaction {
  readonly pseudonyms: Pseudonyms;
  readonly rules: readonly PathRule[];
  /** Redacts any text. */
  text(text: string): string;
}

/** Redacts a JSON value by rule, by key and by pattern. Returns the same value when nothing changes. */
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

/** Redacts a text by its key, also where no pattern matches it. */
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

import type { FieldKind } from "@centime/core/fields";
import { compilePath, isRecord, type JsonPath } from "../values.ts";
import { type FieldRedaction, redactField } from "./fields.ts";
import { kindOfName } from "./names.ts";
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
export interface JsonRedaction extends FieldRedaction {
  /** Places whose values are masked. */
  readonly rules: readonly PathRule[];
  /** Places whose texts stay. */
  readonly kept: readonly JsonPath[];
  /** The segments of the request's path. */
  readonly segments: readonly string[];
}

/** Redacts a JSON value by rule, by the contract and by pattern. Returns the same value when nothing changes. */
export function redactJson(value: unknown, redaction: JsonRedaction): unknown {
  return walk(value, [], undefined, redaction);
}

function walk(
  value: unknown,
  keys: readonly string[],
  kind: FieldKind | undefined,
  redaction: JsonRedaction,
): unknown {
  const rule = redaction.rules.find(({ path }) => path.matches(keys));
  if (rule !== undefined) return rule.replace(value);
  if (typeof value === "string") {
    const isKept = redaction.kept.some((path) => path.matches(keys));
    return redactField(value, kind, isKept ? { ...redaction, invented: true } : redaction);
  }
  if (typeof value === "number") return kind === "phone" || kind === "secret" ? 0 : value;
  if (Array.isArray(value)) return walkList(value, keys, kind, redaction);
  return isRecord(value) ? walkRecord(value, keys, redaction) : value;
}

function walkList(
  list: readonly unknown[],
  keys: readonly string[],
  kind: FieldKind | undefined,
  redaction: JsonRedaction,
): unknown {
  const items = list.map((item, index) => walk(item, [...keys, String(index)], kind, redaction));
  return items.some((item, index) => item !== list[index]) ? items : list;
}

/** How many keys around a field can say what its name means. */
const NEAR = 4;

function walkRecord(
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  redaction: JsonRedaction,
): unknown {
  const within = [...redaction.segments, ...keys.slice(-NEAR)];
  let changed = false;
  const entries = Object.entries(record).map(([key, value]) => {
    const name = redaction.text(key);
    const clean = walk(value, [...keys, key], kindOfName(key, within), redaction);
    changed ||= name !== key || clean !== value;
    return [name, clean] as const;
  });
  return changed ? Object.fromEntries(entries) : record;
}

import {
  type CallInput,
  cleanCause,
  isPrivateName,
  maskKnown,
  maskTexts,
  unescapeText,
} from "@centime/core";
import { isObject } from "./shape.ts";

const SHORTEST = 3;
const LONGEST = 500;
const MOST_VALUES = 500;

/** The texts of a call's input that no message may repeat, the longest first. */
export function privateValues({ query, body }: CallInput): readonly string[] {
  const found = new Set<string>();
  for (const part of [query, body]) collect(part, false, found, 0);
  return [...found].sort((one, other) => other.length - one.length);
}

const DEEPEST = 12;

function collect(value: unknown, isPrivate: boolean, found: Set<string>, depth: number): void {
  if (found.size >= MOST_VALUES || depth > DEEPEST) return;
  if (typeof value === "string") {
    const text = value.trim();
    if (isPrivate && text.length >= SHORTEST) found.add(text.slice(0, LONGEST));
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, isPrivate, found, depth + 1);
  } else if (isObject(value) && !ArrayBuffer.isView(value)) {
    for (const [key, member] of Object.entries(value)) {
      collect(member, isPrivateName(nameOf(key, value)), found, depth + 1);
    }
  }
}

/** A value in a filter's condition is one of the field that the condition names. */
const nameOf = (key: string, { field }: Record<string, unknown>): string =>
  key === "value" && typeof field === "string" ? field : key;

/** Shorter tokens are parts of ordinary words. */
const SHORTEST_TOKEN = 8;

/** Returns the function that takes tokens and private values out of a text, in any case, escaped or not. */
export function masker(
  tokens: Iterable<string>,
  values: readonly string[] = [],
): (text: string) => string {
  const hidden = [...tokens].filter((token) => token.length >= SHORTEST_TOKEN).concat(values);
  if (hidden.length === 0) return (text) => text;
  const spellings = new Set(hidden.flatMap((value) => [value, unescapeText(value)]));
  const pattern = new RegExp([...spellings].flatMap(piecesOf).map(patternOf).join("|"), "gi");
  return (text) => maskKnown(text, (plain) => plain.replace(pattern, "[redacted]"));
}

/** Engines refuse expressions of one long text: it is masked piece by piece, none so short that it is a word. */
const piecesOf = (text: string): readonly string[] => text.match(/.{1,500}(?:.{1,7}$)?/gs) ?? [];

/** A form has `+` for a space. */
const patternOf = (value: string): string =>
  value.replace(/[^\w\s]/gu, "\\$&").replace(/\s+/g, "[\\s+]+");

/** What of a failure comes from others, and may repeat what it was sent. */
const THIRD_PARTY = ["message", "details", "issues", "body", "cause"];

/** The failure without the tokens and private values that it repeats. */
export function withoutPrivateValues<Failure>(
  failure: Failure,
  mask: (text: string) => string,
): Failure {
  const members = Object.getOwnPropertyDescriptors(Object(failure));
  for (const name of THIRD_PARTY) {
    const member = members[name];
    if (member === undefined) continue;
    const { value } = member;
    member.value = name === "cause" ? cleanCause(value, mask) : maskTexts(value, mask);
  }
  return Object.defineProperties({}, members) as Failure;
}

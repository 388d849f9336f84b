import { maskKnown, unescapeText } from "@centime/core";

/** What was replaced so far, so that messages which repeat it lose it as well. */
export interface Replacements {
  note(value: string, pseudonym: string): void;
  /** Replaces what was noted in a text, escaped or not. */
  apply(text: string): string;
}

/** Shorter ones are parts of ordinary words. */
const SHORTEST = 3;

export function createReplacements(): Replacements {
  const pseudonyms = new Map<string, string>();
  let values: readonly string[] | undefined;
  const replace = (text: string): string => {
    values ??= [...pseudonyms.keys()].sort((one, other) => other.length - one.length);
    const key = keyOf(text);
    const found = values.filter((value) => key.includes(value));
    if (found.length === 0) return text;
    const pattern = new RegExp(found.map(patternOf).join("|"), "gi");
    return text.replace(pattern, (match) => pseudonyms.get(keyOf(match)) ?? "redacted");
  };
  return {
    note(value, pseudonym) {
      for (const spelling of [value, unescapeText(value)]) {
        const key = keyOf(spelling).trim();
        if (key.length < SHORTEST || pseudonyms.has(key)) continue;
        pseudonyms.set(key, pseudonym);
        values = undefined;
      }
    },
    apply: (text) => maskKnown(text, replace),
  };
}

/** In small letters, with one space where there are some; a form has `+` for a space. */
const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[\s+]+/g, " ");

const patternOf = (key: string): string =>
  key.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&").replaceAll(" ", "[\\s+]+");

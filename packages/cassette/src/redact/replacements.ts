/** What was replaced so far, so that messages which repeat it lose it as well. */
export interface Replacements {
  note(value: string, pseudonym: string): void;
  /** Replaces what was noted in a text, then redacts it. */
  apply(text: string, redact: (text: string) => string): string;
}

/** Shorter ones are parts of ordinary words. */
const SHORTEST = 3;

export function createReplacements(): Replacements {
  const pseudonyms = new Map<string, string>();
  let values: readonly string[] | undefined;
  return {
    note(value, pseudonym) {
      const key = value.trim().toLowerCase();
      if (key.length < SHORTEST || pseudonyms.has(key)) return;
      pseudonyms.set(key, pseudonym);
      values = undefined;
    },
    apply(text, redact) {
      values ??= [...pseudonyms.keys()].sort((one, other) => other.length - one.length);
      const lower = text.toLowerCase();
      const found = values.filter((value) => lower.includes(value));
      if (found.length === 0) return redact(text);
      const pattern = new RegExp(
        found.map((value) => value.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&")).join("|"),
        "gi",
      );
      return redact(
        text.replace(pattern, (match) => pseudonyms.get(match.toLowerCase()) ?? "redacted"),
      );
    },
  };
}

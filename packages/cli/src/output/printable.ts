// What a response holds was typed by others: it must not move the cursor, colour the screen, or show text in
// another order than it is in.

/** Control characters (but line feed and tab), and those that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const HARMFUL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text for a terminal: a visible sign stands for each character that would do something else. */
export const printable = (text: string): string => text.replace(HARMFUL, "\ufffd");

/** The text on one line. */
export const printableLine = (text: string): string =>
  printable(text).replace(/\s*[\n\t]\s*/g, " ");

/** A value as JSON, in which such characters are escaped: it is the same value to whoever parses it. */
export const printableJson = (value: unknown, indent?: number): string =>
  (JSON.stringify(value, undefined, indent) ?? "null").replace(
    HARMFUL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Masks what may be a secret in a third-party text: bearer tokens, and the query of every URL (a file's
 * URL has its permission there).
 */
export const redactText = (text: string): string =>
  text
    .replace(/\b(Bearer|Basic)\s+[^\s"'<>,;]+/gi, "$1 [redacted]")
    .replace(/(https?:\/\/[^\s"'<>?#\\]+)[?#][^\s"'<>\\]*/gi, "$1?[redacted]");

const LONGEST_EXCERPT = 1000;

/** The beginning of a third-party text, without what may be a secret. */
export const excerpt = (text: string): string => redactText(text).slice(0, LONGEST_EXCERPT);

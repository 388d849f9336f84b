/**
 * Masks what may be a secret in a text of others: bearer tokens, and the query of every URL (a file's
 * URL carries its permission there).
 */
export const redactText = (text: string): string =>
  text
    .replace(/\b(Bearer|Basic)\s+[^\s"'<>,;]+/gi, "$1 [redacted]")
    .replace(/(https?:\/\/[^\s"'<>?#\\]+)[?#][^\s"'<>\\]*/gi, "$1?[redacted]");

/**
 * Masks what may be a secret in a third-party text: bearer tokens, and the query of every URL (a file's
 * URL has its permission there). Takes time in proportion to the text.
 */
export const redactText = (text: string): string =>
  text
    .replace(/\b(Bearer|Basic)\s+[^\s"'<>,;]+/gi, "$1 [redacted]")
    .replace(/https?:\/\/[^\s"'<>\\]+/gi, withoutQuery);

function withoutQuery(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : `${url.slice(0, end)}?[redacted]`;
}

const LONGEST_EXCERPT = 1000;

/** The beginning of a third-party text, without what may be a secret. Cut first, so that reading it is cheap. */
export const excerpt = (text: string): string => redactText(text.slice(0, LONGEST_EXCERPT));

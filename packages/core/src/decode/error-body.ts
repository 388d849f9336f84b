import { redactText } from "../redact.ts";

/** What an answer that is no success says. */
export interface ErrorBody {
  readonly message: string | undefined;
  /** Whatever the body says beside its message. */
  readonly details: unknown;
}

/**
 * Reads the body of an error in any of the forms that occur: `{ error, status }`,
 * `{ message, field?, payload?, code? }`, `{ error, message, details }`, plain text (429), an empty or
 * HTML page (401, unknown routes).
 */
export function readErrorBody(text: string): ErrorBody {
  const value = parseJson(text);
  if (typeof value === "string") return { message: redactText(value), details: undefined };
  if (typeof value !== "object" || value === null) {
    return { message: plainText(text), details: undefined };
  }
  if (Array.isArray(value)) return { message: undefined, details: value };
  const { error, message, status: _status, ...rest } = value as Record<string, unknown>;
  const words = [error, message].filter((word): word is string => isWord(word));
  const unread = { ...(isWord(error) ? {} : { error }), ...(isWord(message) ? {} : { message }) };
  const details = dropUndefined({ ...unread, ...rest });
  return {
    message: words.length === 0 ? undefined : redactText([...new Set(words)].join(": ")),
    details: Object.keys(details).length === 0 ? undefined : details,
  };
}

const isWord = (value: unknown): boolean => typeof value === "string" && value !== "";

const dropUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));

const LONGEST_MESSAGE = 500;

/** A plain text is its own message; a page is none. */
function plainText(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.startsWith("<")) return undefined;
  return redactText(trimmed.slice(0, LONGEST_MESSAGE));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { isObject } from "../is-object.ts";
import { parseJson } from "../json.ts";
import { excerpt, redactText } from "../redact.ts";

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
  if (Array.isArray(value)) return { message: undefined, details: value };
  if (!isObject(value)) {
    return { message: plainText(typeof value === "string" ? value : text), details: undefined };
  }
  const words = new Set([value["error"], value["message"]].filter(isWord));
  const details = Object.entries(value).filter(
    ([key, member]) => key !== "status" && !(/^(error|message)$/.test(key) && isWord(member)),
  );
  return {
    message: words.size === 0 ? undefined : redactText([...words].join(": ")),
    details: details.length === 0 ? undefined : Object.fromEntries(details),
  };
}

const isWord = (value: unknown): boolean => typeof value === "string" && value !== "";

/** A plain text is its own message; a page is none. */
function plainText(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.startsWith("<")) return undefined;
  return excerpt(trimmed);
}

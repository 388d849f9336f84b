import { definedOnly, isObject, parseJson } from "./json.ts";
import { maskTexts, messageExcerpt, redactText } from "./redact.ts";

/** What the body of an error says. */
export interface ErrorBody {
  readonly message: string | undefined;
  /** The field that the body names. */
  readonly field?: string;
  /** Whatever the body says beside its message, without what may be a secret or a person. */
  readonly details: unknown;
}

/**
 * Reads the body of an error in any of the forms that occur: `{ error, status }`,
 * `{ message, field, payload, code }`, `{ error, message, details }`, `{ errors }` as a list or by field,
 * plain text (429), an empty or HTML page (401, unknown routes, proxies). Where there is text, there is a
 * message.
 */
export function readErrorBody(text: string, mask?: (text: string) => string): ErrorBody {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) {
    return {
      message: plainText(typeof value === "string" ? value : text, mask),
      details: undefined,
    };
  }
  const body: Record<string, unknown> = isObject(value) ? value : { errors: value };
  const { status: _, error, message, details, ...others } = body;
  // A word like `unprocessable_entity` says less than the status.
  const isCode = isText(message) && /^[a-z_]+$/.test(String(error));
  const words = [...new Set([isCode ? "" : error, message])].filter(isText);
  const said = definedOnly({
    error: isText(error) && !isCode ? undefined : error,
    message: isText(message) ? undefined : message,
    ...others,
    ...(isObject(details) ? details : { details }),
  });
  const rest = maskTexts(said, redactText) as typeof said & { readonly details?: unknown };
  const field = FIELD.exec(text)?.[1];
  return {
    message:
      messageExcerpt(words.join(": ") || textsIn(rest).slice(0, MOST_TEXTS).join("; "), mask) ||
      undefined,
    ...(field !== undefined && { field: redactText(field) }),
    // A list of details is no object's `details`.
    details: Object.keys(rest).join() === "details" ? rest.details : some(rest),
  };
}

const some = (parts: object): object | undefined =>
  Object.keys(parts).length > 0 ? parts : undefined;

/** `{ field }` wherever it is, or the first of `{ errors: { field: […] } }`. */
const FIELD = /"(?:field"\s*:|errors"\s*:\s*\{)\s*"([\w.]+)"/;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** A plain text is its own message; a page's is its title. */
function plainText(text: string, mask?: (text: string) => string): string | undefined {
  const trimmed = text.trim();
  const title = /<title>([^<]{1,800})/i.exec(trimmed.slice(0, 2000))?.[1]?.trim();
  return messageExcerpt(trimmed.startsWith("<") ? (title ?? "") : trimmed, mask) || undefined;
}

const MOST_TEXTS = 5;

/** The texts within a value, each after its key where that says something: `label: is too long`. */
const textsIn = (value: unknown, name = "", depth = 5): string[] =>
  isText(value)
    ? [name + value]
    : Object.entries(depth > 0 ? Object(value) : {}).flatMap(([key, member]) =>
        ECHOES.test(key)
          ? []
          : textsIn(member, SAYS_NOTHING.test(key) ? name : `${key}: `, depth - 1),
      );

/** What the request said is no message. */
const ECHOES = /^(payload|value|input)$/;

const SAYS_NOTHING = /^(\d+|errors?|messages?|details?|issues?|title|field|code)$/;

/** The id of the document that exists, which the API tells in the text alone. */
export function existingId(message: string): number | undefined {
  const id = /\bID\W{1,3}(\d{1,16})\b/i.exec(message)?.[1];
  return id !== undefined && /\bexist/i.test(message) ? Number(id) : undefined;
}

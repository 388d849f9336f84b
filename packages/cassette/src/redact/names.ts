import { SECRET_WORDS } from "@centime/core";
import { type FieldKind, fieldKind } from "@centime/core/fields";

const SECRET_KEY = new RegExp(`^(?:.*[_-])?(?:${SECRET_WORDS})s?$`, "i");
const PHONE_KEY = /(?:^|_)(?:phone|mobile|fax|telephone)(?:_number)?s?$/;
const IBAN_KEY = /(?:^|_)ibans?$/;
const EMAIL_KEY = /(?:^|_)e?_?mail(?:_address)?(?:e?s)?$/;

/** `billingEmails[0]` as `billing_emails`: how the API spells names. */
const snakeCase = (name: string): string =>
  name
    .replaceAll(/([\p{Ll}\d])(?=\p{Lu})/gu, "$1_")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]+/gu, "_")
    .replaceAll(/^_+|_\d*_*$/g, "");

/** Kinds that a name's end tells: a `customer_first_name` is a `first_name`. */
const BY_END: readonly (FieldKind | undefined)[] = ["person", "address", "registration"];

/** Only the end of a name counts that is longer than any. */
const LONGEST_NAME = 100;

/**
 * What a key, a field or a query parameter may hold: by the contract, else by what its name says;
 * `undefined` where neither says anything.
 */
export function kindOfName(name: string, within: readonly string[]): FieldKind | undefined {
  const snake = snakeCase(name.slice(-LONGEST_NAME));
  if (SECRET_KEY.test(snake) || SECRET_KEY.test(name)) return "secret";
  const known = fieldKind(name, within) ?? fieldKind(snake, within);
  if (known !== undefined) return known;
  if (PHONE_KEY.test(snake)) return "phone";
  if (IBAN_KEY.test(snake)) return "iban";
  if (EMAIL_KEY.test(snake)) return "email";
  return kindByEnd(snake);
}

function kindByEnd(name: string): FieldKind | undefined {
  const cut = name.indexOf("_");
  if (cut < 0) return undefined;
  const end = name.slice(cut + 1);
  const kind = fieldKind(end) ?? fieldKind(end.replace(/s$/, ""));
  return BY_END.includes(kind) ? kind : kindByEnd(end);
}

/** The headers that a cassette keeps; all others are never written. */
const KEPT_OF_REQUESTS = ["accept", "accept-language", "content-type"];
const KEPT_OF_RESPONSES = [
  "api-version-expires-at",
  "content-disposition",
  "content-type",
  "location",
  "ratelimit-limit",
  "retry-after",
  "x-request-id",
];

/** Replaces a header that is another one in every response. */
const REQUEST_ID = "recorded";

/** What `@centime/sandbox` calls itself in the header `server`. */
const SANDBOX = "centime-sandbox";

type Headers = Readonly<Record<string, string>>;

/** Whether a response comes from a sandbox of ours, whose persons and texts are invented. */
export const isFromSandbox = (headers: Headers): boolean => headers["server"] === SANDBOX;

/** The headers of a request that are kept, redacted. */
export const requestHeaders = (headers: Headers, redact: (text: string) => string): Headers =>
  keep(headers, KEPT_OF_REQUESTS, redact);

/**
 * The headers of a response that are kept, redacted. `date` is kept where `retry-after` is a date. Where a
 * redirect leads to is redacted as the request that follows it.
 */
export function responseHeaders(
  headers: Headers,
  redact: (text: string) => string,
  redactTarget: (text: string) => string,
): Headers {
  const isDated = /[a-z]/i.test(headers["retry-after"] ?? "");
  const names = [
    ...KEPT_OF_RESPONSES,
    ...(isDated ? ["date"] : []),
    ...(isFromSandbox(headers) ? ["server"] : []),
  ];
  const kept = { ...keep(headers, names, redact), ...keep(headers, ["location"], redactTarget) };
  return kept["x-request-id"] === undefined ? kept : { ...kept, "x-request-id": REQUEST_ID };
}

function keep(headers: Headers, names: readonly string[], redact: (text: string) => string) {
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = byName.get(name);
      return value === undefined ? [] : [[name, redact(withoutBoundary(value))] as const];
    }),
  );
}

/** A multipart boundary is another one in every request. */
const withoutBoundary = (value: string): string =>
  value.replace(/^(multipart\/[\w-]+)\s*;.*$/is, "$1");

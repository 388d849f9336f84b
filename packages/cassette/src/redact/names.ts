/** The words that name secrets, as an alternation of a regular expression. */
export const SECRET_WORDS =
  "token|secret|password|passwd|api[_-]?key|encrypted[_-]?id|signature|authorization|cookie|code_verifier|x-amz-credential";

const SECRET_KEY = new RegExp(`^(?:.*[_-])?(?:${SECRET_WORDS})$`, "i");
const PHONE_KEY = /(?:^|_)(?:phone|mobile|fax|telephone)(?:_number)?$/i;
const IBAN_KEY = /(?:^|_)iban$/i;
const EMAIL_KEY = /(?:^|_)e?mail(?:_address)?s?$/i;

/** What the name of a key or a field says about its value. */
export type KeyClass = "secret" | "phone" | "iban" | "email";

/** Classifies the name of a key, a field or a query parameter. */
export function classOfKey(key: string): KeyClass | undefined {
  if (SECRET_KEY.test(key)) return "secret";
  if (PHONE_KEY.test(key)) return "phone";
  if (IBAN_KEY.test(key)) return "iban";
  return EMAIL_KEY.test(key) ? "email" : undefined;
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

type Headers = Readonly<Record<string, string>>;

/** The headers of a request that are kept, redacted. */
export const requestHeaders = (headers: Headers, redact: (text: string) => string): Headers =>
  keep(headers, KEPT_OF_REQUESTS, redact);

/** The headers of a response that are kept, redacted. `date` is kept where `retry-after` is a date. */
export function responseHeaders(headers: Headers, redact: (text: string) => string): Headers {
  const isDated = /[a-z]/i.test(headers["retry-after"] ?? "");
  const kept = keep(headers, isDated ? [...KEPT_OF_RESPONSES, "date"] : KEPT_OF_RESPONSES, redact);
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

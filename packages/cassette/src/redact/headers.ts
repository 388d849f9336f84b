/** The headers that a cassette keeps; whatever else was sent or came is never written. */
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

/** What a header that changes with every answer is normalized to. */
const REQUEST_ID = "recorded";

type Headers = Readonly<Record<string, string>>;

export const requestHeaders = (headers: Headers, redact: (text: string) => string): Headers =>
  keep(headers, KEPT_OF_REQUESTS, redact);

/** A date is kept where `retry-after` is read against it. */
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

/** A multipart boundary is drawn anew for every request. */
const withoutBoundary = (value: string): string =>
  value.replace(/^(multipart\/[\w-]+)\s*;.*$/is, "$1");

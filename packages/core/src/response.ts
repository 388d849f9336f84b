import { err, ok, type Result } from "neverthrow";
import type { DecodeOptions, OperationInfo } from "./call.ts";
import { existingId, readErrorBody } from "./error-body.ts";
import type { Failure, InvalidResponse } from "./failure.ts";
import type { HttpResponse } from "./http.ts";
import { describeIssue, type Issue, summarize } from "./issue.ts";
import { definedOnly, parseJson } from "./json.ts";
import type { Reader, ReadingLog } from "./read/reader.ts";
import { excerpt, messageExcerpt } from "./redact.ts";

/** The body of a response as text. */
export const bodyText = ({ body }: HttpResponse): string =>
  typeof body === "string" ? body : new TextDecoder().decode(body);

/** What a random id looks like: one that looks like a number of a person or an account is masked. */
const RANDOM_ID = /^[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}$/;

/** The response's `x-request-id`, as messages and logs show it. A server may send anything there. */
export const requestIdOf = (headers: HttpResponse["headers"]): string | undefined => {
  const id = headers["x-request-id"];
  return id === undefined || RANDOM_ID.test(id) ? id : messageExcerpt(id);
};

/** What every failure that is read from a response has. */
interface ResponseFacts {
  readonly operation: string;
  readonly requestId?: string;
  readonly attempts: number;
  readonly earlierSent?: "maybe";
}

/** Reads a response: success by its schema, anything else as a failure. Throws on what is not a response. */
export function decodeResponse(
  info: OperationInfo,
  reader: () => Reader | undefined,
  response: HttpResponse,
  { drift, missingKeys, attempts = 1, mask }: DecodeOptions,
): Result<unknown, Failure> {
  const { status, headers } = response;
  if (!Number.isInteger(status)) throw new TypeError("a response has a status");
  const text = bodyText(response);
  const requestId = requestIdOf(headers);
  const source = { operation: info.name, ...(requestId ? { requestId } : {}) };
  const facts = {
    ...source,
    attempts,
    ...(response.earlierSent && { earlierSent: "maybe" as const }),
  };
  if (status < 200 || status > 299) return err(decodeFailure(info, response, text, facts, mask));
  const refuse = (issues: readonly Issue[]) =>
    err(invalidResponse(status, excerpt(text, mask), facts, issues));

  const read = reader();
  const parsed = read ? parseJson(text) : null;
  // Such as the login page, when a transport follows redirects.
  const isPage = /^\s*</.test(text);
  if (isPage) return refuse([notJson("a page (HTML)")]);
  if (parsed === undefined) return refuse([notJson(text.trim() ? "broken JSON" : "nothing")]);
  if (read === undefined) return ok(undefined);

  const log: ReadingLog = { indices: [], issues: [], drift: drift?.(source), missingKeys };
  const value = read(parsed, log);
  const issues = log.issues.length > 0 ? log.issues : (log.drift?.end() ?? []);
  return issues.length > 0 ? refuse(issues) : ok(value);
}

const notJson = (received: string): Issue => describeIssue("", "JSON", received, "not-json");

const invalidResponse = (
  status: number,
  shown: string,
  facts: ResponseFacts,
  issues: readonly Issue[],
): InvalidResponse => {
  const failure = {
    kind: "InvalidResponse",
    _tag: "InvalidResponse",
    ...facts,
    message: `${facts.operation}: the response does not fit: ${summarize(issues)}`,
    status,
    issues,
  } as const;
  // Of a success, it is data: whoever logs the failure must not log customers.
  const body = { value: shown, configurable: true, writable: true };
  return Object.defineProperty(failure, "body", body) as InvalidResponse;
};

/** Reads a response whose status is not a success. */
function decodeFailure(
  { name, failures }: OperationInfo,
  { status, headers }: HttpResponse,
  text: string,
  facts: ResponseFacts,
  mask: DecodeOptions["mask"],
): Failure {
  const meaning = isLoginRedirect(status, headers["location"]) ? 401 : status;
  const unsaid = meaning === 401 ? "the token is missing, invalid or expired" : "no message";
  const { message = unsaid, field, details } = readErrorBody(text, mask);
  const documented = failures[meaning];
  const kind = documented?.kind ?? undocumentedKind(status);
  const parts = {
    kind,
    _tag: documented?.tag ?? kind,
    ...facts,
    message: `${name}: ${status} ${message}`,
    status,
    field: documented && field,
    existingId: /^(Conflict|Unproc)/.test(kind) ? existingId(message) : undefined,
    details,
    body: status >= 500 || kind === "UnexpectedStatus" ? excerpt(text, mask) : undefined,
    retryAfterMs: status === 429 ? retryAfterMs(headers) : undefined,
  };
  // The parts come from tables that agree with the union's members, which the compiler cannot see.
  return definedOnly(parts) as Failure;
}

function undocumentedKind(status: number): Failure["kind"] {
  if (status === 429) return "RateLimited";
  return status < 500 ? "UnexpectedStatus" : "ServerError";
}

/** The API redirects requests with a bad token to its login page (seen on real accounts). */
const isLoginRedirect = (status: number, location = ""): boolean =>
  status >= 300 && status < 400 && /login|sign_in|\/auth/.test(location);

/**
 * How long a response asks to wait, in milliseconds: `retry-after` in seconds, or as a date that is
 * read against the response's own `date` (core has no clock). `undefined` when it says neither.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | undefined {
  const text = String(headers["retry-after"] ?? "").trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // A date begins with its day's name; runtimes parse even -5 as a date.
  if (!/^[a-z]/i.test(text)) return undefined;
  const wait = Math.max(0, Date.parse(text) - Date.parse(headers["date"] ?? ""));
  return Number.isNaN(wait) ? undefined : wait;
}

import type { Failure } from "../failure.ts";
import type { OperationInfo } from "../operation.ts";
import { excerpt } from "../redact.ts";
import type { HttpResponse } from "../response.ts";
import { withoutUndefined } from "../without-undefined.ts";
import { readErrorBody } from "./error-body.ts";
import { retryAfterMs } from "./retry-after.ts";

/** What every failure that comes of an answer says of it. */
export interface AnswerFacts {
  readonly operation: string;
  readonly requestId?: string;
  readonly attempts: number;
}

/** Reads an answer that is no success. */
export function decodeFailure(
  { name, failures }: OperationInfo,
  { status, headers }: HttpResponse,
  text: string,
  facts: AnswerFacts,
): Failure {
  const meaning = isLoginRedirect(status, headers["location"]) ? 401 : status;
  const unsaid = meaning === 401 ? "the token is missing, invalid or expired" : "no message";
  const { message = unsaid, details } = readErrorBody(text);
  const documented = failures[meaning];
  const kind = documented?.kind ?? undocumentedKind(status);
  const parts = {
    kind,
    _tag: documented?.tag ?? kind,
    ...facts,
    message: `${name}: ${status} ${message}`,
    status,
    details,
    body: status >= 500 || kind === "UnexpectedStatus" ? excerpt(text) : undefined,
    retryAfterMs: status === 429 ? retryAfterMs(headers) : undefined,
  };
  // The parts come from tables that agree with the union's members; the compiler does not see it.
  return withoutUndefined(parts) as Failure;
}

function undocumentedKind(status: number): Failure["kind"] {
  if (status === 429) return "RateLimited";
  return status < 500 ? "UnexpectedStatus" : "ServerError";
}

/** The real API sends whoever has a bad token to its login page. */
const isLoginRedirect = (status: number, location = ""): boolean =>
  status >= 300 && status < 400 && /login|sign_in|\/auth/.test(location);

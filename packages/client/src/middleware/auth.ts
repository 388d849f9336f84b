import {
  describeIssue,
  type Middleware,
  type TokenSource,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { hasMethod, isResult } from "../shape.ts";

type Token = Result<string, TransportError>;

/**
 * Adds the token. Innermost, next to the transport, so that nothing outside (a cassette, an observer)
 * ever sees it. A token source is asked before each attempt, and learns when the API refuses its token
 * with a 401. Where it has another one then, the response says so, and `withRetry` sends the request again.
 *
 * An empty token, or one that no header can hold, is a configuration error of every request.
 */
export const withToken =
  (token: string | TokenSource): Middleware =>
  (next) =>
  async (request, context) => {
    const current = await readToken(token, context.signal);
    if (current.isErr()) return err(current.error);
    const headers = { ...request.headers, authorization: `Bearer ${current.value}` };
    const result = await next({ ...request, headers }, context);
    if (!isSource(token) || !isResult(result) || !result.isOk()) return result;
    const response = result.value;
    if (response?.status !== 401) return result;
    invalidate(token, current.value);
    const newer = await readToken(token, context.signal);
    if (newer.isErr() || newer.value === current.value) return result;
    return ok({ ...response, tokenReplaced: true as const });
  };

const isSource = (token: unknown): token is TokenSource => hasMethod(token, "token");

/** Never throws: a source may be third-party code. */
async function readToken(
  token: string | TokenSource,
  signal: AbortSignal | undefined,
): Promise<Token> {
  try {
    const read: unknown = isSource(token) ? await token.token(signal) : ok(token);
    if (isResult(read)) return (read as Token).andThen(checkToken);
  } catch {
    // An exception of a source may hold a token, so it is not passed on.
  }
  return err({ reason: "transport", sent: "no", message: "the token source failed" });
}

/** Says what is wrong with a token, and never shows it. */
function checkToken(token: unknown): Token {
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return ok(token);
  const received = token === "" ? "an empty string" : typeof token;
  const issue = describeIssue(
    "token",
    "text without spaces",
    received,
    typeof token === "string" ? "format" : "type",
  );
  return err({ reason: "configuration", issues: [issue] });
}

function invalidate(source: TokenSource, token: string): void {
  try {
    source.invalidate?.(token);
  } catch {
    // The response, a 401, says what happened.
  }
}

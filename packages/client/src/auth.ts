import {
  describeIssue,
  type Middleware,
  type TokenSource,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { isFunction, isObject, isResult } from "./shape.ts";

/**
 * Adds the token. It stands innermost, next to the transport, so that nothing outside of it (a
 * cassette, an observer) ever sees the token. A source is asked before each attempt, and told when
 * the API refuses its token with a 401.
 *
 * A token that is empty, or that no header can hold, answers every request with a configuration error.
 */
export const withToken =
  (token: string | TokenSource): Middleware =>
  (next) =>
  async (request, context) => {
    const given = await tokenOf(token, context.signal);
    if (given.isErr()) return err(given.error);
    const headers = { ...request.headers, authorization: `Bearer ${given.value}` };
    const answer = await next({ ...request, headers }, context);
    if (answer.isOk() && answer.value?.status === 401) refuse(token, given.value);
    return answer;
  };

async function tokenOf(
  token: string | TokenSource,
  signal: AbortSignal | undefined,
): Promise<Result<string, TransportError>> {
  try {
    const given: unknown = isSource(token) ? await token.token(signal) : ok(token);
    if (isResult(given)) return (given as Result<string, TransportError>).andThen(checkToken);
  } catch {
    // What a source throws is not handed on: it may hold a token.
  }
  return err({ reason: "transport", sent: "no", message: "the token source failed" });
}

const isSource = (token: unknown): token is TokenSource =>
  isObject(token) && isFunction(token["token"]);

/** Tells what is wrong with a token, never the token. */
function checkToken(token: unknown): Result<string, TransportError> {
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return ok(token);
  const received = token === "" ? "an empty string" : typeof token;
  const issue = describeIssue("token", "text without spaces", received);
  return err({ reason: "configuration", issues: [issue] });
}

function refuse(source: string | TokenSource, token: string): void {
  try {
    if (isSource(source)) source.invalidate?.(token);
  } catch {
    // The answer, a 401, tells what happened.
  }
}

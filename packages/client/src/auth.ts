import {
  describeIssue,
  type InputIssue,
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
export const withToken = (token: string | TokenSource): Middleware => {
  const source = isSource(token) ? token : { token: async () => ok(token) };
  return (next) => async (request, context) => {
    const asked = await ask(source, context.signal);
    const valid = asked.andThen(checkToken);
    if (valid.isErr()) return err(valid.error);
    const headers = { ...request.headers, authorization: `Bearer ${valid.value}` };
    const answer = await next({ ...request, headers }, context);
    if (answer.isOk() && answer.value.status === 401) refuse(source, valid.value);
    return answer;
  };
};

const isSource = (token: unknown): token is TokenSource =>
  isObject(token) && isFunction(token["token"]);

/** What a source throws is not handed on: it may hold a token. */
async function ask(
  source: TokenSource,
  signal: AbortSignal | undefined,
): Promise<Result<string, TransportError>> {
  try {
    const result: unknown = await source.token(signal);
    return isResult(result) ? (result as Result<string, TransportError>) : BROKEN_SOURCE;
  } catch {
    return BROKEN_SOURCE;
  }
}

const BROKEN_SOURCE: Result<never, TransportError> = /* @__PURE__ */ err({
  reason: "transport",
  sent: "no",
  message: "the token source failed",
});

function refuse(source: TokenSource, token: string): void {
  try {
    source.invalidate?.(token);
  } catch {
    // The answer, a 401, tells what happened.
  }
}

const checkToken = (token: unknown): Result<string, TransportError> =>
  typeof token === "string" && /^[\x21-\x7e]+$/.test(token)
    ? ok(token)
    : err({ reason: "configuration", issues: [tokenIssue(token)] });

/** Tells what is wrong with a token, never the token. */
const tokenIssue = (token: unknown): InputIssue =>
  describeIssue("token", "non-empty text without spaces", kindOf(token));

function kindOf(token: unknown): string {
  if (typeof token !== "string") return token === undefined ? "nothing" : typeof token;
  return token === "" ? "an empty string" : `string of ${token.length} characters`;
}

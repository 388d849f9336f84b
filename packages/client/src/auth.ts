import { describeIssue, type InputIssue, type Middleware } from "@centime/core";
import { err } from "neverthrow";

/**
 * Adds the token. It stands innermost, next to the transport, so that nothing outside of it (a
 * cassette, an observer) ever sees the token.
 *
 * A token that is empty, or that no header can hold, answers every request with a configuration error.
 */
export const withToken = (token: string): Middleware => {
  if (!isToken(token)) {
    const issues = [tokenIssue(token)];
    return () => async () => err({ reason: "configuration", issues });
  }
  const authorization = `Bearer ${token}`;
  return (next) => async (request, context) =>
    next({ ...request, headers: { ...request.headers, authorization } }, context);
};

const isToken = (token: unknown): token is string =>
  typeof token === "string" && /^[\x21-\x7e]+$/.test(token);

/** Tells what is wrong with a token, never the token. */
const tokenIssue = (token: unknown): InputIssue =>
  describeIssue("token", "non-empty text without spaces", kindOf(token));

function kindOf(token: unknown): string {
  if (typeof token !== "string") return token === undefined ? "nothing" : typeof token;
  return token === "" ? "an empty string" : `string of ${token.length} characters`;
}

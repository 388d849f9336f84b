import { describeIssue, type Middleware } from "@centime/core";
import { err } from "neverthrow";

/**
 * Adds the token. It stands innermost, next to the transport, so that nothing outside of it (a
 * cassette, an observer) ever sees the token.
 *
 * A token that is empty, or that no header can hold, answers every request with a configuration error.
 */
export const withToken =
  (token: string): Middleware =>
  (next) =>
  async (request, context) => {
    if (!isToken(token)) return err({ reason: "configuration", issues: [tokenIssue(token)] });
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    return next({ ...request, headers }, context);
  };

const isToken = (token: unknown): token is string =>
  typeof token === "string" && /^[\x21-\x7e]+$/.test(token);

/** Tells what is wrong with a token, never the token. */
const tokenIssue = (token: unknown) =>
  describeIssue("token", "non-empty text without spaces", kindOf(token));

function kindOf(token: unknown): string {
  if (typeof token !== "string") return token === undefined ? "nothing" : typeof token;
  return token === "" ? "an empty string" : `string of ${token.length} characters`;
}

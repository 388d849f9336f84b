import type {
  InvalidGrant,
  OAuthFailure,
  OAuthTransportFailure,
  TokenSet,
} from "@centime/core/oauth";
import { err, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { OAuth } from "./create-oauth.ts";
import { within } from "./within.ts";

/**
 * A refresh that never throws or hangs, and does not ask again with a token that the server has called
 * dead: it answers the same failure.
 */
export function guardRefresh(
  oauth: Pick<OAuth, "refresh">,
  { time, timeoutMs }: { readonly time: Time; readonly timeoutMs: number },
): (refreshToken: string) => Promise<Result<TokenSet, OAuthFailure>> {
  let dead: { readonly token: string; readonly failure: InvalidGrant } | undefined;
  return async (token) => {
    if (dead?.token === token) return err(dead.failure);
    const end = await within(time, timeoutMs, () => oauth.refresh(token));
    if (end.end !== "done") return err(unanswered(end.end));
    const answer = end.value;
    if (answer.isErr() && answer.error.kind === "InvalidGrant") {
      dead = { token, failure: answer.error };
    }
    return answer;
  };
}

const unanswered = (end: "threw" | "timeout"): OAuthTransportFailure => ({
  kind: "TransportFailure",
  operation: "refresh",
  message: end === "timeout" ? "refresh: no answer in time" : "refresh: it threw",
  reason: end === "timeout" ? "timeout" : "transport",
  sent: "maybe",
});

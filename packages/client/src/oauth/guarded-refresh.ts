import type { OAuthFailure, OAuthTransportFailure, TokenSet } from "@centime/core/oauth";
import { err, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { OAuth } from "./create-oauth.ts";
import { within } from "./within.ts";

/** A refresh that never throws or hangs, whoever has written it. */
export const guardRefresh =
  (
    oauth: Pick<OAuth, "refresh">,
    { time, timeoutMs }: { readonly time: Time; readonly timeoutMs: number },
  ) =>
  async (refreshToken: string): Promise<Result<TokenSet, OAuthFailure>> => {
    const end = await within(time, timeoutMs, () => oauth.refresh(refreshToken));
    return end.end === "done" ? end.value : err(unanswered(end.end));
  };

const unanswered = (end: "threw" | "timeout"): OAuthTransportFailure => ({
  kind: "TransportFailure",
  operation: "refresh",
  message: end === "timeout" ? "refresh: no answer in time" : "refresh: it threw",
  reason: end === "timeout" ? "timeout" : "transport",
  sent: "maybe",
});

import type { OperationInfo } from "@centime/core";
import { refuse } from "./refuse.ts";

/** Whether the request carries the sandbox's token. */
export const isAuthorized = (request: Request, token: string): boolean =>
  request.headers.get("authorization") === `Bearer ${token}`;

/** Refuses with 403 unless the token has one of the operation's scopes; the message names them. */
export function requireScope({ scopes }: OperationInfo, granted: ReadonlySet<string>): void {
  if (scopes.length === 0 || scopes.some((scope) => granted.has(scope))) return;
  const names = scopes.map((scope) => `"${scope}"`).join(" or ");
  refuse(403, `Access to this resource requires scope ${names}.`);
}

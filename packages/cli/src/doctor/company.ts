import { createClient, type DriftReport } from "centime";
import { getMe } from "centime/me";
import { scopesOf } from "centime/oauth";
import { err, ok, type Result } from "neverthrow";
import type { AnyFailure, AnyOperation } from "../catalogue/operations.ts";
import type { Access } from "../token/access.ts";
import { type Finding, lackingFinding, responseFindings, tokenFinding } from "./findings.ts";
import { listFindings, readLists } from "./lists.ts";

/** Checks the token of a company, and what the Company API says to it. */
export async function examineCompany(
  { token, baseUrl, source }: Access,
  operations: readonly AnyOperation[],
): Promise<Result<readonly Finding[], AnyFailure>> {
  const drifts: DriftReport[] = [];
  const client = createClient({ token, baseUrl, onDrift: (report) => drifts.push(report) });
  const sentAt = Date.now();
  const me = await client.sendWithResponse(getMe());
  if (me.isErr()) return err(me.error);
  const readAt = Date.now();
  const { value, response } = me.value;
  const { name, reg_no } = value.company;
  const kind = reg_no.startsWith("sandbox-") ? "test" : "live";
  const isReadable = ({ info }: AnyOperation) =>
    info.scopes.some((scope) => value.scopes.includes(scope));
  const reads = await readLists(client, "company", {}, isReadable);
  return ok([
    tokenFinding(source),
    { what: "company", isWell: true, text: `${name}, a ${kind} company (${reg_no})` },
    scopesFinding(value.scopes, operations),
    ...responseFindings({ response, sentAt, readAt }),
    ...listFindings(reads, drifts),
  ]);
}

function scopesFinding(held: readonly string[], operations: readonly AnyOperation[]): Finding {
  const needed: readonly string[] = scopesOf(operations);
  const lacking = operations.filter(
    ({ info }) => info.scopes.length > 0 && !info.scopes.some((scope) => held.includes(scope)),
  );
  if (lacking.length > 0) return lackingFinding(lacking, needed);
  const further = held.filter((scope) => !needed.includes(scope)).length;
  const text =
    needed.length === 0
      ? `${held.length} held: ${held.join(" ")}`
      : `enough: ${needed.join(" ")}; ${further} more than needed`;
  return { what: "scopes", isWell: true, text };
}

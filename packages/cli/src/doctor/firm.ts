import { createFirmClient, type DriftReport } from "centime";
import { getFirmCompanies, getFirmCompany } from "centime/firm/companies";
import { scopesOf } from "centime/oauth";
import { err, ok, type Result } from "neverthrow";
import type { AnyFailure, AnyOperation } from "../catalogue/operations.ts";
import type { Access } from "../token/access.ts";
import { type Finding, lackingFinding, responseFindings, tokenFinding } from "./findings.ts";
import { type ListRead, listFindings, readLists } from "./lists.ts";

/**
 * Checks the token of a firm, and what the Firm API says to it of one of its companies. That API tells no
 * scopes: what a list refuses is a scope that the token lacks.
 */
export async function examineFirm(
  { token, baseUrl, source }: Access,
  operations: readonly AnyOperation[],
  companyId: number | undefined,
): Promise<Result<readonly Finding[], AnyFailure>> {
  const drifts: DriftReport[] = [];
  const client = createFirmClient({ token, baseUrl, onDrift: (report) => drifts.push(report) });
  const sentAt = Date.now();
  const companies = await client.sendWithResponse(getFirmCompanies({ per_page: 1 }));
  if (companies.isErr()) return err(companies.error);
  const readAt = Date.now();
  const { value, response } = companies.value;
  const said = [tokenFinding(source), ...responseFindings({ response, sentAt, readAt })];
  const named = companyId === undefined ? undefined : await client.send(getFirmCompany(companyId));
  if (named?.isErr()) return err(named.error);
  const company = named?.isOk() ? named.value : value.items[0];
  const count = value.total_items;
  const firm = `a firm with ${count} ${count === 1 ? "company" : "companies"}`;
  if (company === undefined) return ok([...said, { what: "company", isWell: false, text: firm }]);
  const reads = await readLists(client, "firm", { company_id: company.id });
  return ok([
    ...said,
    { what: "company", isWell: true, text: `${firm}; these lists are of ${company.name}` },
    scopesFinding(reads, operations),
    ...listFindings(
      reads.filter(({ failure }) => failure?.kind !== "Forbidden"),
      drifts,
    ),
  ]);
}

function scopesFinding(reads: readonly ListRead[], operations: readonly AnyOperation[]): Finding {
  const isRefused = ({ failure }: ListRead) => failure?.kind === "Forbidden";
  const refused = reads.filter(isRefused).map(({ list }) => list);
  const granted = reads.filter((read) => !isRefused(read)).map(({ list }) => list);
  const missing = new Set(refused.flatMap(({ info }) => info.scopes));
  const lacking = operations.filter(
    ({ info }) => info.scopes.length > 0 && info.scopes.every((scope) => missing.has(scope)),
  );
  if (lacking.length > 0) return lackingFinding(lacking, scopesOf(operations));
  const untold = operations.filter((operation) => !isToldBy(granted, operation));
  const parts = [
    `enough for lists of ${scopesOf(granted).join(" ")}`,
    ...(refused.length > 0 ? [`refused: ${scopesOf(refused).join(" ")}`] : []),
    ...(untold.length > 0
      ? [`sending alone tells of ${untold.map(({ info }) => info.name).join(", ")}`]
      : []),
  ];
  return { what: "scopes", isWell: true, text: parts.join("; ") };
}

/** Whether any scope with which one of the lists can be read is enough for an operation. */
const isToldBy = (lists: readonly AnyOperation[], { info }: AnyOperation): boolean =>
  info.scopes.length === 0 ||
  lists.some((list) => list.info.scopes.every((scope) => info.scopes.includes(scope)));

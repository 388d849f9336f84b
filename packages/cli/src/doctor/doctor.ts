import { type AnyOperation, operationNamed } from "../catalogue/operations.ts";
import type { ClientFlags } from "../client.ts";
import { printableJson, printableLine } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { callError, type Status, usageError } from "../status.ts";
import { type Access, findAccess } from "../token/access.ts";
import { examineCompany } from "./company.ts";
import type { Finding } from "./findings.ts";
import { examineFirm } from "./firm.ts";

/** The options of `centime doctor`. */
export interface DoctorFlags extends ClientFlags {
  readonly operations?: readonly string[];
  /** The id of a firm's company, or `true` for its first one. */
  readonly firm?: string | true;
  readonly json?: true;
}

/** Checks a token and what the API says to it: 3 when something is not as it should be. */
export async function doctor(shell: Shell, flags: DoctorFlags): Promise<Status> {
  const operations = (flags.operations ?? []).map(operationNamed);
  const firm = readFirm(flags, operations);
  const findings = await examine(await findAccess(shell, flags), operations, firm);
  await shell.output.write(findings.map((one) => lineOf(one, flags.json)).join(""));
  return findings.every(({ isWell }) => isWell) ? 0 : 3;
}

/** Whether the Firm API is asked, and of which company. */
interface Firm {
  readonly isAsked: boolean;
  readonly companyId?: number | undefined;
}

function readFirm({ firm }: DoctorFlags, operations: readonly AnyOperation[]): Firm {
  const apis = new Set(operations.map(({ info }) => info.api));
  if (apis.size > 1 || (firm !== undefined && apis.has("company"))) {
    throw usageError("--operations: expected those of one API, since each has tokens of its own");
  }
  if (firm === undefined) return { isAsked: apis.has("firm") };
  if (firm === true) return { isAsked: true };
  const companyId = /^[1-9]\d{0,15}$/.test(firm) ? Number(firm) : Number.NaN;
  if (Number.isSafeInteger(companyId)) return { isAsked: true, companyId };
  throw usageError(`--firm: expected a company's id, received ${firm}`);
}

/** A token is of a company or of a firm, and each API refuses the other's. */
async function examine(
  access: Access,
  operations: readonly AnyOperation[],
  { isAsked, companyId }: Firm,
): Promise<readonly Finding[]> {
  if (isAsked) {
    const firm = await examineFirm(access, operations, companyId);
    if (firm.isErr()) throw callError(firm.error);
    return firm.value;
  }
  const company = await examineCompany(access, operations);
  if (company.isOk()) return company.value;
  if (company.error.kind !== "Unauthorized" || operations.length > 0)
    throw callError(company.error);
  const firm = await examineFirm(access, operations, undefined);
  if (firm.isErr()) throw callError(company.error);
  return firm.value;
}

const lineOf = (finding: Finding, asJson: true | undefined): string =>
  asJson
    ? `${printableJson(finding)}\n`
    : `${finding.isWell ? "ok " : "!  "} ${finding.what.padEnd(8)} ${printableLine(finding.text)}\n`;

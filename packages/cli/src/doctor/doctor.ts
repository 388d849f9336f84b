import { createClient, type DriftReport, type FullClient, type ResponseInfo } from "centime";
import { getMe } from "centime/me";
import { scopesOf } from "centime/oauth";
import { OPERATIONS, operationNamed, parametersOf } from "../catalogue/operations.ts";
import type { ClientFlags } from "../client.ts";
import { printableJson, printableLine } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { callError, type Status } from "../status.ts";
import { findAccess } from "../token/access.ts";

/** What was found out, and whether something should be done about it. */
interface Finding {
  readonly what: string;
  readonly isWell: boolean;
  readonly text: string;
}

interface DoctorFlags extends ClientFlags {
  readonly operations?: readonly string[];
  readonly json?: true;
}

/** Checks a company's token and what the API says to it: 3 when something is not as it should be. */
export async function doctor(shell: Shell, flags: DoctorFlags): Promise<Status> {
  const operations = (flags.operations ?? []).map(operationNamed);
  const { token, baseUrl, source } = await findAccess(shell, flags);
  const drifts: DriftReport[] = [];
  const client = createClient({ token, baseUrl, onDrift: (report) => drifts.push(report) });
  const sentAt = Date.now();
  const me = await client.sendWithResponse(getMe());
  if (me.isErr()) throw callError(me.error);
  const { value, response } = me.value;
  const { name, reg_no } = value.company;
  const kind = reg_no.startsWith("sandbox-") ? "test" : "live";
  const needed: readonly string[] = scopesOf(operations);
  const lacking = operations.filter(
    ({ info }) => info.scopes.length > 0 && !info.scopes.some((one) => value.scopes.includes(one)),
  );
  const findings: Finding[] = [
    { what: "token", isWell: true, text: `accepted, from ${source}` },
    { what: "company", isWell: true, text: `${name}, a ${kind} company (${reg_no})` },
    {
      what: "scopes",
      isWell: lacking.length === 0,
      text: scopesText(
        value.scopes,
        needed,
        lacking.map(({ info }) => info.name),
      ),
    },
    clockFinding(response, sentAt, Date.now()),
    budgetFinding(response),
    {
      what: "version",
      isWell: response.apiVersionExpiresAt === undefined,
      text: response.apiVersionExpiresAt ? `ends on ${response.apiVersionExpiresAt}` : "current",
    },
    ...(await readLists(client, value.scopes, drifts)),
  ];
  await shell.output.write(findings.map((one) => lineOf(one, flags.json)).join(""));
  return findings.every(({ isWell }) => isWell) ? 0 : 3;
}

const lineOf = (finding: Finding, asJson: true | undefined): string =>
  asJson
    ? `${printableJson(finding)}\n`
    : `${finding.isWell ? "ok " : "!  "} ${finding.what.padEnd(8)} ${printableLine(finding.text)}\n`;

function scopesText(
  held: readonly string[],
  needed: readonly string[],
  lacking: readonly string[],
): string {
  if (lacking.length > 0)
    return `not enough for ${lacking.join(", ")}; needed: ${needed.join(" ")}`;
  if (needed.length === 0) return `${held.length} held: ${held.join(" ")}`;
  const further = held.filter((scope) => !needed.includes(scope)).length;
  return `enough: ${needed.join(" ")}; ${further} more than needed`;
}

/** A webhook's signature is refused five minutes off; a token's renewal suffers earlier. */
const MOST_SKEW_MS = 30_000;

/** The Date header has whole seconds, and is from some time between the request and the response. */
function clockFinding({ headers }: ResponseInfo, sentAt: number, readAt: number): Finding {
  const server = Date.parse(headers["date"] ?? "");
  if (Number.isNaN(server))
    return { what: "clock", isWell: true, text: "the response has no Date" };
  const skew = Math.max(0, sentAt - server - 1000, server - readAt);
  const direction = server > readAt ? "behind" : "ahead";
  const text =
    skew === 0
      ? "agrees with the server's"
      : `${Math.round(skew / 1000)} s ${direction} of the server's`;
  return { what: "clock", isWell: skew <= MOST_SKEW_MS, text };
}

function budgetFinding({ rateLimit }: ResponseInfo): Finding {
  const { limit, remaining } = rateLimit ?? {};
  const text =
    remaining === undefined
      ? "the response says nothing of it"
      : `${remaining} of ${limit} requests left`;
  return { what: "budget", isWell: remaining !== 0, text };
}

/** Reads one item of each list that the token may read, and says what differs from the contract. */
async function readLists(
  client: FullClient,
  scopes: readonly string[],
  drifts: readonly DriftReport[],
): Promise<readonly Finding[]> {
  const lists = [...OPERATIONS.values()].filter(
    (operation) =>
      operation.info.api === "company" &&
      operation.info.paginated &&
      parametersOf(operation).length === 0 &&
      operation.info.scopes.some((scope) => scopes.includes(scope)) &&
      operation.describe({ query: { limit: 1 } }).request.isOk(),
  );
  const reads = await Promise.all(
    lists.map((list) => client.send(list.describe({ query: { limit: 1 } }))),
  );
  const failures = reads.flatMap((read) => (read.isErr() ? [read.error] : []));
  // A key that the contract lacks changes nothing for who reads the others.
  const found = drifts.flatMap(({ operation, drift }) =>
    drift.map(({ kind, place }) => ({
      what: "drift",
      isWell: kind === "undeclared",
      text: `${operation} ${place} (${kind})`,
    })),
  );
  return [
    ...failures.map(({ message }) => ({ what: "list", isWell: false, text: message })),
    ...found,
    {
      what: "lists",
      isWell: failures.length === 0,
      text: `${lists.length - failures.length} of ${lists.length} read, ${found.length} drifts from the contract`,
    },
  ];
}

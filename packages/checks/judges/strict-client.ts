import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { run } from "../run.ts";
import { type AnyOperation, addRecords, answeredOperations, PERIOD, pathsOf } from "./sandbox.ts";
import { fingerprint, type Tool } from "./tool.ts";

/** A response that the client refuses. */
export interface Refusal {
  readonly call: JudgedCall;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  /** Whether nothing is refused but the keys that the real API does not declare either. */
  readonly allowed: boolean;
}

interface Verdict {
  readonly calls: number;
  readonly refusals: readonly Refusal[];
}

/** Keys that the real API adds to some lists; the contract does not declare them. */
const ALLOWED_KEYS = ["current_page", "per_page", "total_items", "total_pages"];

/** Reads everything in the sandbox's books over HTTP, with a client generated from a contract. */
export async function judge(tool: Tool, contract: string, sandbox: Sandbox): Promise<Verdict> {
  await generateClient(tool, contract);
  await addRecords(sandbox);
  const calls = await everyRead(sandbox);
  const server = (await serve(sandbox))._unsafeUnwrap();
  try {
    const input = JSON.stringify({
      baseUrl: server.url,
      token: sandbox.token,
      allowedKeys: ALLOWED_KEYS,
      calls,
    });
    const args = ["--disable-warning=ExperimentalWarning", "ask.mjs"];
    const output = await run(tool.node, args, { cwd: tool.folder, input });
    return { calls: calls.length, refusals: JSON.parse(output) as readonly Refusal[] };
  } finally {
    await server.close();
  }
}

/** A call of the generated client. */
interface JudgedCall {
  /** The name of the client's function. */
  readonly operation: string;
  readonly path?: Readonly<Record<string, number>>;
  readonly query?: Readonly<Record<string, string | number>>;
}

/** Returns a call of every GET of the Company API that the sandbox implements, for all that it lists. */
export async function everyRead(sandbox: Sandbox): Promise<readonly JudgedCall[]> {
  const calls: JudgedCall[] = [];
  for (const operation of answeredOperations) {
    const { method, api } = operation.info;
    if (method === "GET" && api === "company") calls.push(...(await readsOf(sandbox, operation)));
  }
  return calls;
}

/** The generated client's function for an operation: its `operationId`, in camel case. */
export const functionOf = ({ info }: AnyOperation): string =>
  info.contractId.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

async function readsOf(sandbox: Sandbox, read: AnyOperation): Promise<readonly JudgedCall[]> {
  const { path, paginated, name } = read.info;
  const operation = functionOf(read);
  const period = name === "getTrialBalance" ? PERIOD : {};
  const call = { operation, ...(paginated ? { query: { limit: 100, ...period } } : {}) };
  if (path.includes("{")) {
    return (await pathsOf(sandbox, read)).map((values) => ({ ...call, path: values }));
  }
  const included = { operation, query: { limit: 100, include: "invoice_lines" } };
  return name === "getCustomerInvoices" ? [call, included] : [call];
}

/** Generates the client from a contract, unless a former run has. */
async function generateClient({ folder, node }: Tool, contract: string): Promise<void> {
  const generator = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js");
  const config = join(folder, "openapi-ts.config.mjs");
  const generated = join(folder, "generated");
  const stamp = join(generated, "contract.hash");
  const wanted = fingerprint(contract, fingerprint(config), fingerprint(generator));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  mkdirSync(generated, { recursive: true });
  const read: unknown = JSON.parse(readFileSync(contract, "utf8"));
  writeFileSync(join(generated, "contract.json"), JSON.stringify(withNullInEnumerations(read)));
  await run(node, [generator, "--file", config], { cwd: folder });
  writeFileSync(stamp, wanted);
}

/**
 * Copies a contract, adding `null` to the members of nullable enumerations. OpenAPI 3.0 wants it there,
 * and the generator insists (https://github.com/hey-api/openapi-ts/issues/3713); the vendor never lists it.
 */
export function withNullInEnumerations(contract: unknown): unknown {
  if (Array.isArray(contract)) return contract.map(withNullInEnumerations);
  if (typeof contract !== "object" || contract === null) return contract;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(contract).map(([key, value]) => [key, withNullInEnumerations(value)]),
  );
  const { enum: members, nullable } = copy;
  const lacksNull = nullable === true && Array.isArray(members) && !members.includes(null);
  return lacksNull ? { ...copy, enum: [...members, null] } : copy;
}

/** Returns a verdict in lines to print. */
export function verdictLines({ calls, refusals }: Verdict): readonly string[] {
  const others = refusals.filter(({ allowed }) => !allowed);
  const allowed = refusals.length - others.length;
  return [
    ...refusals.map(refusalLine),
    `${calls} calls: ${others.length} refused, ${allowed} refused as expected`,
  ];
}

function refusalLine({ call, issues, allowed }: Refusal): string {
  const where = JSON.stringify({ path: call.path, query: call.query });
  const what = issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return `${allowed ? "expected" : "REFUSED"} ${call.operation} ${where}: ${what}`;
}

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { temporaryFolder } from "@centime/test-kit";
import { type AnyOperation, answeredOperations, pathsOf } from "../sandbox.ts";
import { withNullInEnumerations } from "../strict-client.ts";
import type { Tool } from "../tool.ts";
import { callsOf, type PrismCall } from "./calls.ts";
import { type Api, startPrism } from "./judge.ts";
import { createSender, type Send } from "./send.ts";

/** A response of the sandbox that Prism finds other than the contract says. */
export interface AnswerFault {
  readonly operation: string;
  readonly status: number;
  readonly place: string;
  readonly message: string;
  /** Why that is right; `undefined` when it is not. */
  readonly explanation: string | undefined;
}

/** What Prism says of the sandbox's responses. */
export interface AnswerVerdict {
  readonly answers: number;
  readonly operations: number;
  readonly statuses: ReadonlyMap<number, number>;
  /** Each kind of fault once for each operation. */
  readonly faults: readonly AnswerFault[];
}

/** Of what a list has, so many are read. */
const MOST_READ = 3;
/** Of the calls that an input's schema makes, so many are sent. */
const MOST_MADE = 2;

/**
 * Sends requests of every operation that the sandbox carries out through Prism, which validates the
 * responses: reads of what there is, and calls made from the schemas, most of which are refused. `only`
 * names the operations; all without it.
 */
export async function judgeAnswers(
  tool: Tool,
  { name, contract }: Api,
  only?: readonly string[],
): Promise<AnswerVerdict> {
  const sandbox = createSandbox({ seed: 42, rateLimit: "off" });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const mended = join(temporaryFolder(), "contract.json");
  const text = await readFile(contract, "utf8");
  await writeFile(mended, JSON.stringify(withNullInEnumerations(JSON.parse(text))));
  const prism = await startPrism(tool, mended, server.url);
  try {
    const operations = answeredOperations.filter(
      ({ info }) => info.api === name && (only?.includes(info.name) ?? true),
    );
    return await judgeAll(sandbox, createSender(name, prism.url, sandbox.token), operations);
  } finally {
    await prism.stop();
    await server.close();
  }
}

async function judgeAll(
  sandbox: Sandbox,
  send: Send,
  operations: readonly AnyOperation[],
): Promise<AnswerVerdict> {
  const statuses = new Map<number, number>();
  const faults = new Map<string, AnswerFault>();
  for (const operation of operations) {
    for (const call of await callsFor(sandbox, operation)) {
      const { status, violations } = await send(operation, call);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      for (const { of, place, message } of violations) {
        if (of !== "response") continue;
        const explanation = explanationOf(message);
        const { name } = operation.info;
        const fault = { operation: name, status, place, message, explanation };
        faults.set([name, status, place, message].join(" "), fault);
      }
    }
  }
  const answers = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  return { answers, operations: operations.length, statuses, faults: [...faults.values()] };
}

async function callsFor(sandbox: Sandbox, operation: AnyOperation): Promise<readonly PrismCall[]> {
  const made = callsOf(operation).slice(0, MOST_MADE);
  if (operation.info.method !== "GET") return made;
  const query = operation.info.paginated ? { limit: 100 } : undefined;
  const paths = (await pathsOf(sandbox, operation)).slice(0, MOST_READ);
  const read = paths.map((path) => ({ optional: "none" as const, parts: { path, query } }));
  // The trial balance needs a period, which the calls made from its schema have.
  return [...read.filter(({ parts }) => operation.describe(parts).request.isOk()), ...made];
}

/** Keys that the real API has and the contract lacks. */
const UNDECLARED =
  /must NOT have additional properties; found '(?:current_page|per_page|total_items|total_pages)'/;

function explanationOf(message: string): string | undefined {
  if (UNDECLARED.test(message))
    return "the contract does not declare these counters, which the real API has";
  return undefined;
}

/** The responses that are other than the contract says, without a reason. */
export const unexplained = ({ faults }: AnswerVerdict): readonly AnswerFault[] =>
  faults.filter(({ explanation }) => explanation === undefined);

/** Returns a verdict in lines to print. */
export function answerLines(verdict: AnswerVerdict): readonly string[] {
  const { answers, operations, statuses, faults } = verdict;
  const wrong = unexplained(verdict);
  const explanations = new Set(faults.flatMap(({ explanation = [] }) => explanation));
  const counts = [...statuses].sort(([one], [other]) => one - other);
  const spread = counts.map(([status, count]) => `${count} with ${status}`).join(", ");
  return [
    ...wrong.map(
      ({ operation, status, place, message }) =>
        `FAULT  ${operation}  ${status} ${place}: ${message}`,
    ),
    ...[...explanations].map((explanation) => {
      const own = faults.filter((fault) => fault.explanation === explanation);
      const names = [...new Set(own.map(({ operation }) => operation))];
      return `known  ${names.join(", ")}: ${explanation}`;
    }),
    `${answers} responses of ${operations} operations validated, ${wrong.length} faults (${spread})`,
  ];
}

// node main.js strict-client [CONTRACT] | recordings [FOLDER] | prism | calls [COUNT]; --evidence
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createSandbox } from "@centime/sandbox";
import { startMeasuring } from "@centime/test-kit/evidence";
import { SHARED } from "../paths.ts";
import { callsLines, judgeCalls } from "./calls.ts";
import { answerLines, judgeAnswers, unexplained } from "./prism/answers.ts";
import { APIS, judgeRequests, missingContract } from "./prism/judge.ts";
import { prismLines, verdictOn } from "./prism/verdict.ts";
import { compareAll, comparisonLines, isUnexplained, readExchanges } from "./recordings.ts";
import { compareRefusals, isUnexplainedRefusal, refusalLines } from "./reported.ts";
import { judge, verdictLines } from "./strict-client.ts";
import { installHeyApi, installPrism } from "./tool.ts";

interface Report {
  readonly lines: readonly string[];
  readonly passed: boolean;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { evidence: { type: "boolean", default: false } },
});
const [name = "", argument] = positionals;

const COMMANDS: Readonly<Record<string, string>> = {
  "strict-client": "npm run judge",
  recordings: "npm run recordings:compare",
  prism: "npm run judge:prism",
  calls: "npm run judge:calls",
};

/** Keeps the figures of a judge for the site, when asked to. */
const keep: ReturnType<typeof startMeasuring> = values.evidence
  ? startMeasuring(COMMANDS[name] ?? name)
  : () => undefined;

const skipped = (why: string): Report => ({ lines: [`skipped: ${why}`], passed: true });

async function strictClient(path = join(SHARED, "contract/company-v2.json")): Promise<Report> {
  const contract = resolve(path);
  if (!existsSync(contract)) return skipped(`${contract} is not there`);
  const tool = await installHeyApi();
  if (tool.missing !== undefined) return skipped(tool.missing);
  const verdict = await judge(tool, contract, createSandbox({ seed: 42, rateLimit: "off" }));
  const refused = verdict.refusals.filter(({ allowed }) => !allowed).length;
  const expected = verdict.refusals.length - refused;
  keep("strictClient", { responses: verdict.calls, refused, expected });
  return { lines: verdictLines(verdict), passed: refused === 0 };
}

const FOLDERS = [join(SHARED, "recordings"), join(SHARED, "reported")];

async function recordings(folder?: string): Promise<Report> {
  const folders = folder === undefined ? FOLDERS : [resolve(folder)];
  const found = folders.map(readExchanges);
  const missing = folders.filter((_, index) => found[index] === undefined);
  if (missing.length === folders.length) return skipped(`${missing.join(", ")}: not there`);
  const exchanges = found.flatMap((own) => own ?? []);
  const comparisons = await compareAll(createSandbox(), exchanges);
  const refusals = await compareRefusals(() => createSandbox(), exchanges);
  const differing = comparisons.filter(isUnexplained).length;
  const differingRefusals = refusals.filter(isUnexplainedRefusal).length;
  keep("recordings", {
    responses: comparisons.length,
    differing,
    refusals: refusals.length,
    differingRefusals,
    operations: countBy(comparisons, ({ operation }) => operation),
  });
  return {
    lines: [...comparisonLines(comparisons), ...refusalLines(refusals)],
    passed: differing === 0 && differingRefusals === 0,
  };
}

async function prism(): Promise<Report> {
  const contract = missingContract();
  if (contract !== undefined) return skipped(`${contract} is not there`);
  const tool = await installPrism();
  if (tool.missing !== undefined) return skipped(tool.missing);
  const outcomes = await judgeRequests(tool, APIS);
  const verdict = verdictOn(outcomes);
  const answers = await Promise.all(APIS.map((api) => judgeAnswers(tool, api)));
  keep("prism", {
    calls: verdict.calls,
    faults: verdict.faults.length,
    knownRefusals: verdict.known.length,
    answers: answers.reduce((sum, one) => sum + one.answers, 0),
    answerFaults: answers.flatMap(unexplained).length,
    operations: countBy(outcomes, ({ operation }) => operation.info.name),
  });
  return {
    lines: [...prismLines(verdict), ...answers.flatMap(answerLines)],
    passed: verdict.faults.length === 0 && answers.every((one) => unexplained(one).length === 0),
  };
}

async function calls(count = "10000"): Promise<Report> {
  const verdict = await judgeCalls(1, Number(count));
  const [unexpected, faults] = [verdict.unexpected.length, verdict.faults.length];
  const passed = unexpected === 0 && faults === 0;
  keep("randomCalls", { calls: verdict.calls, unexpected, faults });
  return { lines: callsLines(verdict), passed };
}

/** How many items have each key, by key. */
function countBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const key of items.map(keyOf).sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const judges: Readonly<Record<string, (path?: string) => Promise<Report>>> = {
  "strict-client": strictClient,
  recordings,
  prism,
  calls,
};
const { lines, passed } = (await judges[name]?.(argument)) ?? {
  lines: [`The judges are: ${Object.keys(judges).join(", ")}`],
  passed: false,
};
for (const line of lines) console.log(line);
process.exitCode = passed ? 0 : 1;

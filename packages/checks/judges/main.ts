// node main.js strict-client [CONTRACT] | recordings [FOLDER] | prism | calls [COUNT]
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { SHARED } from "../paths.ts";
import { callsLines, judgeCalls } from "./calls.ts";
import { answerLines, hasFault, judgeAnswers } from "./prism/answers.ts";
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

const skipped = (why: string): Report => ({ lines: [`skipped: ${why}`], passed: true });

async function strictClient(path = join(SHARED, "contract/company-v2.json")): Promise<Report> {
  const contract = resolve(path);
  if (!existsSync(contract)) return skipped(`${contract} is not there`);
  const tool = await installHeyApi();
  if (tool.missing !== undefined) return skipped(tool.missing);
  const verdict = await judge(tool, contract, createSandbox({ seed: 42, rateLimit: "off" }));
  const passed = verdict.refusals.every(({ allowed }) => allowed);
  return { lines: verdictLines(verdict), passed };
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
  return {
    lines: [...comparisonLines(comparisons), ...refusalLines(refusals)],
    passed: !comparisons.some(isUnexplained) && !refusals.some(isUnexplainedRefusal),
  };
}

async function prism(): Promise<Report> {
  const contract = missingContract();
  if (contract !== undefined) return skipped(`${contract} is not there`);
  const tool = await installPrism();
  if (tool.missing !== undefined) return skipped(tool.missing);
  const verdict = verdictOn(await judgeRequests(tool, APIS));
  const answers = await Promise.all(APIS.map((api) => judgeAnswers(tool, api)));
  return {
    lines: [...prismLines(verdict), ...answers.flatMap(answerLines)],
    passed: verdict.faults.length === 0 && !answers.some(hasFault),
  };
}

async function calls(count = "10000"): Promise<Report> {
  const verdict = await judgeCalls(1, Number(count));
  const passed = verdict.unexpected.length === 0 && verdict.faults.length === 0;
  return { lines: callsLines(verdict), passed };
}

const [name = "", argument] = process.argv.slice(2);
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

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { print } from "../print.ts";
import { sharedPath } from "../shared-folder.ts";
import { judge } from "../strict-client/judge.ts";
import { verdictLines } from "../strict-client/report.ts";
import { installTool } from "../strict-client/tool.ts";

const [given] = process.argv.slice(2);
const contract = given === undefined ? sharedPath("contract/company-v2.json") : resolve(given);

if (existsSync(contract)) {
  const sandbox = createSandbox({ seed: 42, rateLimit: "off" });
  const verdict = await judge(await installTool(), contract, sandbox);
  for (const line of verdictLines(verdict)) print(line);
  process.exitCode = verdict.refusals.every(({ allowed }) => allowed) ? 0 : 1;
} else {
  print(`skipped: the strict client, because ${contract} is not there`);
}

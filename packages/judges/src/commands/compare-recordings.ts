import { resolve } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { print } from "../print.ts";
import { compareAll, comparisonLines, isUnexplained } from "../recordings/compare.ts";
import { readExchanges } from "../recordings/exchange.ts";
import { sharedPath } from "../shared-folder.ts";

const [given] = process.argv.slice(2);
const folder = given === undefined ? sharedPath("recordings") : resolve(given);

const exchanges = readExchanges(folder);
if (exchanges === undefined) {
  print(`skipped: the comparison with real answers, because ${folder} is not there`);
} else {
  const comparisons = await compareAll(createSandbox(), exchanges);
  for (const line of comparisonLines(comparisons)) print(line);
  process.exitCode = comparisons.some(isUnexplained) ? 1 : 0;
}

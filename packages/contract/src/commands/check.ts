import { argv, exit } from "node:process";
import { compareContract } from "../checks/compare/compare-contract.ts";
import { judge, verdictLine } from "../checks/judge/judge.ts";
import { ContractError } from "../contract-error.ts";
import { loadContract } from "../load/load-contract.ts";
import { RESOURCES } from "../tables/resources.ts";
import { parseArguments } from "./parse-arguments.ts";

const USAGE =
  "npm run contract:check -- FILE   tells what an OpenAPI file or address says otherwise than core; " +
  "exits with 1 when there is anything";

try {
  const [source = ""] = parseArguments(argv.slice(2), { usage: USAGE, sources: 1 });
  const verdicts = compareContract(await loadContract(source), RESOURCES).map(judge);
  for (const verdict of verdicts) console.log(verdictLine(verdict));
  if (verdicts.length > 0) exit(1);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  exit(1);
}

import { argv, exit } from "node:process";
import { compareContract } from "../checks/compare/compare-contract.ts";
import { lineOf } from "../checks/compare/difference.ts";
import { compareTypes } from "../checks/types/compare-types.ts";
import { ContractError } from "../contract-error.ts";
import { loadContract } from "../load/load-contract.ts";
import { RESOURCES } from "../tables/resources.ts";
import { CORE_SOURCES } from "../write/repository.ts";
import { parseArguments } from "./parse-arguments.ts";

const USAGE =
  "npm run contract:compare -- PATH   compares core with an OpenAPI file or address; exits with 1 " +
  "when they differ";

try {
  const [source = ""] = parseArguments(argv.slice(2), { usage: USAGE, sources: 1 });
  const differences = [
    ...compareContract(await loadContract(source), RESOURCES),
    ...(await compareTypes(CORE_SOURCES)),
  ];
  for (const difference of differences) console.log(lineOf(difference));
  if (differences.length > 0) exit(1);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  exit(1);
}

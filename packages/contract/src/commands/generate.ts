import { argv, exit } from "node:process";
import { ContractError } from "../contract-error.ts";
import { generate } from "../generate.ts";
import { loadContract } from "../load/load-contract.ts";
import { TABLES } from "../tables/tables.ts";
import { format } from "../write/format.ts";
import { CORE_SOURCES } from "../write/repository.ts";
import { writeFiles } from "../write/write-files.ts";
import { parseArguments } from "./parse-arguments.ts";

const USAGE = "npm run generate -- PATH   writes core's resources from an OpenAPI file or address";

try {
  const [source = ""] = parseArguments(argv.slice(2), { usage: USAGE, sources: 1 });
  const files = generate(await loadContract(source), TABLES).map(format);
  const changes = await writeFiles(CORE_SOURCES, files);
  for (const { path, change } of changes) console.log(`${change} packages/core/src/${path}`);
  if (changes.length === 0) console.log(`${files.length} files, all as they were.`);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  exit(1);
}

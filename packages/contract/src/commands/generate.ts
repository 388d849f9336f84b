import { readFile } from "node:fs/promises";
import { argv, exit } from "node:process";
import { ContractError } from "../contract-error.ts";
import { RESOURCES_FOLDER } from "../emit/paths.ts";
import { generate } from "../generate.ts";
import { type Contract, readContract } from "../known/contract.ts";
import { knownContracts, knownFile } from "../known/known-contracts.ts";
import { loadContract } from "../load/load-contract.ts";
import { APIS } from "../load/openapi.ts";
import { TABLES } from "../tables/tables.ts";
import { withResources } from "../write/entry-points.ts";
import { format } from "../write/format.ts";
import {
  CLIENT_MANIFEST,
  CLIENT_SOURCES,
  CORE_MANIFEST,
  CORE_SOURCES,
  KNOWN_CONTRACTS,
  PACKAGES,
  README,
  REFERENCE,
  ROOT,
} from "../write/repository.ts";
import { type Change, writeFiles, writeThose } from "../write/write-files.ts";
import { parseArguments } from "./parse-arguments.ts";

const USAGE =
  "npm run generate -- FILE…   writes core's resources from OpenAPI files or addresses; what is known " +
  "of an API whose file is not given stays";

try {
  const sources = parseArguments(argv.slice(2), { usage: USAGE });
  if (sources.length === 0) throw new ContractError("usage", USAGE);
  const given = await Promise.all(sources.map(readSelected));
  const contracts = [...given, ...(await othersThan(given))];
  const { core, client, reference, readme } = generate(contracts, TABLES);
  const changes = [
    ...named("packages/core/src", await writeFiles(CORE_SOURCES, RESOURCES_FOLDER, format(core))),
    ...named("packages/client/src", await writeFiles(CLIENT_SOURCES, ".", format(client))),
    ...named("packages", await writeManifests()),
    ...(await writeThose(ROOT, [
      { path: "README.md", text: readme(await readFile(README, "utf8")) },
    ])),
    ...named("docs/reference", await writeThose(REFERENCE, reference)),
    ...named("packages/contract/known", await writeThose(KNOWN_CONTRACTS, given.map(knownFile))),
  ];
  for (const { path, change } of changes) console.log(`${change} ${path}`);
  if (changes.length === 0) console.log(`${core.length + client.length} files, all as they were.`);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  exit(1);
}

async function readSelected(source: string): Promise<Contract> {
  return readContract(await loadContract(source), TABLES.selection);
}

/** What is known of the APIs whose contract is not given. */
function othersThan(given: readonly Contract[]): Promise<Contract[]> {
  return knownContracts(APIS.filter((api) => !given.some((contract) => contract.api === api)));
}

function named(folder: string, changes: readonly Change[]): Change[] {
  return changes.map(({ path, change }) => ({ path: `${folder}/${path}`, change }));
}

async function writeManifests(): Promise<Change[]> {
  const [core, client] = await Promise.all(
    [CORE_MANIFEST, CLIENT_MANIFEST].map((path) => readFile(path, "utf8")),
  );
  const files = TABLES.selection.map(({ file }) => file);
  const manifests = withResources({ core: core ?? "", client: client ?? "" }, files);
  return writeThose(
    PACKAGES,
    format([
      { path: "core/package.json", text: manifests.core },
      { path: "client/package.json", text: manifests.client },
    ]),
  );
}

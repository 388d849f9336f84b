import { readFile } from "node:fs/promises";
import { ContractError } from "../contract-error.ts";
import { RESOURCES_FOLDER } from "../emit/source-file.ts";
import { generate } from "../generate.ts";
import { type Contract, knownContracts, knownFile, readContract } from "../known.ts";
import { loadContract } from "../load/load-contract.ts";
import { APIS } from "../load/openapi.ts";
import { TABLES } from "../tables/tables.ts";
import { withResources } from "../write/entry-points.ts";
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
import { type Change, format, writeFiles, writeThose } from "../write/write-files.ts";
import { runCommand } from "./command.ts";

const USAGE =
  "npm run generate -- FILE…   writes core's resources from OpenAPI files or addresses; an API whose " +
  "file is missing stays as it is";

await runCommand({
  usage: USAGE,
  async run(sources) {
    if (sources.length === 0) throw new ContractError("usage", USAGE);
    const read = await Promise.all(sources.map(readSelected));
    const others = APIS.filter((api) => !read.some((contract) => contract.api === api));
    const contracts = [...read, ...(await knownContracts(others))];
    const { core, client, reference, readme } = generate(contracts, TABLES);
    const text = readme(await readFile(README, "utf8"));
    const changes = [
      ...below("packages/core/src", await writeFiles(CORE_SOURCES, RESOURCES_FOLDER, format(core))),
      ...below("packages/client/src", await writeFiles(CLIENT_SOURCES, ".", format(client))),
      ...below("packages", await writeManifests()),
      ...(await writeThose(ROOT, [{ path: "README.md", text }])),
      ...below("docs/reference", await writeThose(REFERENCE, reference)),
      ...below("packages/contract/known", await writeThose(KNOWN_CONTRACTS, read.map(knownFile))),
    ];
    for (const { path, change } of changes) console.log(`${change} ${path}`);
    const count = core.length + client.length;
    if (changes.length === 0) console.log(`${count} files, all as they were.`);
    return true;
  },
});

async function readSelected(source: string): Promise<Contract> {
  return readContract(await loadContract(source), TABLES.selection);
}

function below(folder: string, changes: readonly Change[]): Change[] {
  return changes.map(({ path, change }) => ({ path: `${folder}/${path}`, change }));
}

async function writeManifests(): Promise<Change[]> {
  const [core = "", client = ""] = await Promise.all(
    [CORE_MANIFEST, CLIENT_MANIFEST].map((path) => readFile(path, "utf8")),
  );
  const files = TABLES.selection.map(({ file }) => file);
  const manifests = withResources({ core, client }, files);
  return writeThose(
    PACKAGES,
    format([
      { path: "core/package.json", text: manifests.core },
      { path: "client/package.json", text: manifests.client },
    ]),
  );
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withNullInEnumerations } from "./nullable-enumerations.ts";
import { run } from "./run.ts";
import { fingerprint, TOOL, type Tool } from "./tool.ts";

const GENERATOR = join(TOOL, "node_modules", "@hey-api", "openapi-ts", "bin", "run.js");
const CONFIG = join(TOOL, "openapi-ts.config.mjs");
const FOLDER = join(TOOL, "generated");
const STAMP = join(FOLDER, "contract.hash");

/** Generates the client from a contract, unless it has been. */
export async function generateClient({ node }: Tool, contract: string): Promise<void> {
  const wanted = fingerprint(contract, fingerprint(CONFIG), fingerprint(GENERATOR));
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  mkdirSync(FOLDER, { recursive: true });
  const read: unknown = JSON.parse(readFileSync(contract, "utf8"));
  writeFileSync(join(FOLDER, "contract.json"), JSON.stringify(withNullInEnumerations(read)));
  await run(node, [GENERATOR, "--file", CONFIG], { cwd: TOOL });
  writeFileSync(STAMP, wanted);
}

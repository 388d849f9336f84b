import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tool } from "../strict-client/tool.ts";
import type { Api } from "./apis.ts";
import { createAsk, type Outcome } from "./ask.ts";
import { callsOf } from "./calls.ts";
import { mendContract } from "./mend-contract.ts";
import { startPrism } from "./prism.ts";

/** How many calls are under way at a time. */
const LANES = 4;

/** Sends every operation of each API to a Prism of its own. */
export async function judgeRequests(tool: Tool, apis: readonly Api[]): Promise<readonly Outcome[]> {
  const settled = await Promise.allSettled(apis.map((api) => judgeApi(tool, api)));
  return settled.flatMap((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

async function judgeApi(tool: Tool, api: Api): Promise<readonly Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "centime-prism-"));
  try {
    const contract = join(folder, "contract.json");
    await writeFile(contract, mendContract(await readFile(api.contract, "utf8"), api.operations));
    const prism = await startPrism(tool, contract);
    return await askAll(api, prism.url).finally(prism.stop);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function askAll({ name, operations }: Api, url: string): Promise<readonly Outcome[]> {
  const calls = operations.flatMap((operation) =>
    callsOf(operation).map((call) => ({ operation, call })),
  );
  const queue = calls.values();
  const outcomes: Outcome[] = [];
  const work = async () => {
    const ask = createAsk(name, url);
    for (const { operation, call } of queue) outcomes.push(await ask(operation, call));
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return outcomes;
}

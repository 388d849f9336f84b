import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { catalogue } from "@centime/core/catalogue";
import { freePort, temporaryFolder } from "@centime/test-kit";
import { SHARED } from "../../paths.ts";
import type { AnyOperation } from "../sandbox.ts";
import type { Tool } from "../tool.ts";
import { callsOf } from "./calls.ts";
import { mendContract } from "./known.ts";
import { createSender, type Outcome } from "./send.ts";

export interface Api {
  readonly name: "company" | "firm";
  readonly contract: string;
  readonly operations: readonly AnyOperation[];
}

const operationsOf = (api: Api["name"]): readonly AnyOperation[] =>
  Object.values<AnyOperation>(catalogue).filter(({ info }) => info.api === api);

export const APIS: readonly Api[] = [
  {
    name: "company",
    contract: join(SHARED, "contract/company-v2.json"),
    operations: operationsOf("company"),
  },
  {
    name: "firm",
    contract: join(SHARED, "contract/firm-v1.json"),
    operations: operationsOf("firm"),
  },
];

/** Returns the first contract that is not there. */
export const missingContract = (): string | undefined =>
  APIS.map(({ contract }) => contract).find((path) => !existsSync(path));

const CONCURRENCY = 4;

/** Sends every operation of each API to a Prism of its own. */
export async function judgeRequests(tool: Tool, apis: readonly Api[]): Promise<readonly Outcome[]> {
  const settled = await Promise.allSettled(apis.map((api) => judgeApi(tool, api)));
  return settled.flatMap((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

async function judgeApi(tool: Tool, api: Api): Promise<readonly Outcome[]> {
  const contract = join(temporaryFolder(), "contract.json");
  await writeFile(contract, mendContract(await readFile(api.contract, "utf8"), api.operations));
  const prism = await startPrism(tool, contract);
  return await sendAll(api, prism.url).finally(prism.stop);
}

async function sendAll({ name, operations }: Api, url: string): Promise<readonly Outcome[]> {
  const calls = operations.flatMap((operation) =>
    callsOf(operation).map((call) => ({ operation, call })),
  );
  const queue = calls.values();
  const outcomes: Outcome[] = [];
  const work = async () => {
    const send = createSender(name, url);
    for (const { operation, call } of queue) outcomes.push(await send(operation, call));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return outcomes;
}

/** A mock of a contract that validates requests. */
interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/**
 * Starts Prism on a contract and waits until it responds; with an `upstream` it passes requests on, and
 * validates what comes back. It ends with this process at the latest.
 */
export async function startPrism(
  { folder, node }: Tool,
  contract: string,
  upstream?: string,
): Promise<Prism> {
  const port = String(await freePort());
  const options = ["--host", "127.0.0.1", "--port", port, "--verboseLevel", "fatal"];
  const what = upstream === undefined ? ["mock", contract] : ["proxy", contract, upstream];
  const child = spawn(node, [join(folder, "start.mjs"), ...what, ...options]);
  const closed = once(child, "close");
  const output = [text(child.stdout), text(child.stderr)];
  const prism = {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await closed;
    },
  };

  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  if (await untilItResponds(prism.url, hasEnded)) return prism;
  await prism.stop();
  throw new Error(`Prism does not respond on ${contract}\n${(await Promise.all(output)).join("")}`);
}

async function untilItResponds(url: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !hasEnded()) {
    if (await responds(url)) return true;
    await sleep(100);
  }
  return false;
}

const responds = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Tool } from "../strict-client/tool.ts";
import { PRISM_TOOL } from "./tool.ts";

/** A mock of a contract that judges what it is sent. */
export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Starts Prism on a contract, and waits until it answers. It ends with this process at the latest. */
export async function startPrism({ node }: Tool, contract: string): Promise<Prism> {
  const port = String(await freePort());
  const options = ["--host", "127.0.0.1", "--port", port, "--verboseLevel", "fatal"];
  const child = spawn(node, [join(PRISM_TOOL, "start.mjs"), "mock", contract, ...options]);
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
  if (await untilItAnswers(prism.url, hasEnded)) return prism;
  await prism.stop();
  throw new Error(`Prism does not answer on ${contract}\n${(await Promise.all(output)).join("")}`);
}

async function untilItAnswers(url: string, hasEnded: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !hasEnded()) {
    if (await answers(url)) return true;
    await sleep(100);
  }
  return false;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}

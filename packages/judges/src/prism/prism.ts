import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
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
  const port = await freePort();
  const args = ["mock", contract, "--host", "127.0.0.1", "--port", String(port)];
  const child = spawn(node, [join(PRISM_TOOL, "start.mjs"), ...args, "--verboseLevel", "fatal"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const closed = once(child, "close");
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const url = `http://127.0.0.1:${port}`;
  const prism = {
    url,
    stop: async () => {
      child.kill();
      await closed;
    },
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (hasEnded()) throw new Error(`Prism ended on ${contract}\n${output}`);
    if (Date.now() > deadline) {
      await prism.stop();
      throw new Error(`Prism does not answer on ${contract}\n${output}`);
    }
    await sleep(100);
  }
  return prism;
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

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A worker that listens. */
export interface WorkerServer {
  readonly url: string;
  close(): Promise<void>;
}

/** No compatibility flag: nothing of Node is there, as on most edge runtimes. */
const CONFIG = `
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
);
`;

/** Serves the folder's `worker.js` on a free port of this machine. */
export async function serveWorker(binary: string, folder: string): Promise<WorkerServer> {
  const config = join(folder, "config.capnp");
  await writeFile(config, CONFIG);
  const child = spawn(binary, ["serve", "--control-fd=3", config], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const exited = once(child, "exit");
  const port = await Promise.race([portFrom(child.stdio[3] as Readable), exited]);
  if (typeof port !== "number") throw new Error("workerd ended before it listened");
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill();
      await exited;
    },
  };
}

/** workerd tells its ports on the control channel, one JSON object a line. */
async function portFrom(control: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line) as { event?: string; port?: number };
    if (event === "listen") return port;
  }
  return undefined;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { get } from "node:http";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { temporaryFolder } from "@centime/test-kit";
import { build } from "esbuild";
import { CHECKS } from "../../paths.ts";

/** What a Worker has beside its code. */
export interface WorkerSurroundings {
  /** Whether its bundle may import Node's modules, which this runtime has in part. Default: false. */
  readonly importsNode?: boolean;
  /** Texts in its bundle, by the names of their files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Bundles a Worker of this folder as an edge runtime would load it; returns the file. */
export async function bundleWorker(name: string, importsNode = false): Promise<string> {
  const folder = temporaryFolder();
  await build({
    entryPoints: [join(CHECKS, `dist/runtimes/${name}.js`)],
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    // The server of the conformance suite, which is loaded where it is served: not in a Worker.
    external: ["./serve-transport-suite.js", ...(importsNode ? ["node:*"] : [])],
    logLevel: "error",
  });
  return join(folder, `${name}.js`);
}

/** A Worker that listens on this machine. */
export interface ServedWorker {
  readonly url: string;
  /** Begins a request to a path, and does not wait for its end. */
  visit(path: string): Visitor;
  close(): Promise<void>;
}

/** Who has asked a Worker for something. */
export interface Visitor {
  /** Resets the connection: the Worker's request ends, with what it began. */
  leave(): Promise<void>;
}

/** Serves a Worker on a free port of this machine. */
export async function serveWorker(
  workerd: string,
  name: string,
  { importsNode = false, files = {} }: WorkerSurroundings = {},
): Promise<ServedWorker> {
  const folder = dirname(await bundleWorker(name, importsNode));
  const texts = Object.keys(files).map((file) => `, (name = "${file}", text = embed "${file}")`);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const config = join(folder, "config.capnp");
  writeFileSync(
    config,
    `
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "${name}.js")${texts.join("")}],
  compatibilityDate = "2026-11-01",
);
`,
  );
  const child = spawn(workerd, ["serve", "--control-fd=3", config], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const exited = once(child, "exit");
  const port = await Promise.race([portFrom(child.stdio[3] as Readable), exited]);
  if (typeof port !== "number") throw new Error("workerd ended before it listened");
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    visit: (path) => visit(url + path),
    async close() {
      // At SIGTERM it waits for the requests that are open.
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function visit(url: string): Visitor {
  const request = get(url, { agent: false });
  const closed = new Promise((resolve) => {
    request.on("error", () => undefined).on("close", resolve);
  });
  return {
    async leave() {
      request.socket?.resetAndDestroy();
      await closed;
    },
  };
}

/** Reads the port from the control channel, which has one JSON object a line. */
async function portFrom(control: Readable): Promise<number | undefined> {
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line) as { event?: string; port?: number };
    if (event === "listen") return port;
  }
  return undefined;
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createClient, systemTime } from "centime";
import type { Walk } from "./budget.ts";
import type { Report } from "./measure.ts";

const SERVER = fileURLToPath(new URL("sandbox-server.js", import.meta.url));

/** The first walk also loads and compiles what all of them need. */
const WALKS = [
  [20_000, "20,000 invoices, not counted"],
  [20_000, "20,000 invoices"],
  [200_000, "200,000 invoices"],
] as const;

/** How much memory is used at most while a list is walked over, when what is no longer needed is gone. */
export async function benchMemory(report: Report, walk: Walk): Promise<void> {
  report.title("Pages: the most memory while walking, the sandbox in another process");
  for (const [invoices, name] of WALKS) {
    const most = await withSandbox(invoices, (options) => mostHeap(options, walk));
    report.figure(name, `${(most / 2 ** 20).toFixed(1)} MB`);
  }
}

interface Connection {
  readonly baseUrl: string;
  readonly token: string;
}

async function withSandbox<Value>(
  invoices: number,
  use: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const server: ChildProcess = fork(SERVER, [String(invoices)], {
    execArgv: ["--max-old-space-size=8192"],
  });
  try {
    const [connection] = (await once(server, "message")) as [Connection];
    return await use(connection);
  } finally {
    server.disconnect();
    await once(server, "exit");
  }
}

/** Looks every so many pages. */
const PAGES_PER_LOOK = 20;

async function mostHeap(connection: Connection, walk: Walk): Promise<number> {
  const client = createClient({ ...connection, rateLimit: false });
  let most = 0;
  let pages = 0;
  const look = () => {
    pages += 1;
    if (pages % PAGES_PER_LOOK !== 0) return;
    collectGarbage();
    most = Math.max(most, process.memoryUsage().heapUsed);
  };
  await walk(client, look, systemTime);
  return most;
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

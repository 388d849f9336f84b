import { setTimeout as wait } from "node:timers/promises";
import type { CallResult, Evidence } from "./evidence.ts";
import { type ClientOptions, runClients } from "./processes/client.ts";
import { runProcess, startProcess } from "./processes/process.ts";
import { type ProxyReady, type ProxyReport, startProxy } from "./processes/proxy.ts";
import { type SandboxReady, type SandboxReport, startSandbox } from "./processes/sandbox.ts";
import type { Started } from "./processes/started.ts";
import type { SoakSettings } from "./settings.ts";

interface ClientReport {
  readonly unhandledRejections: number;
}

/** Where the three parts run. */
export interface Place {
  sandbox(settings: SoakSettings): Promise<Started<SandboxReady, SandboxReport>>;
  proxy(settings: SoakSettings, target: string): Promise<Started<ProxyReady, ProxyReport>>;
  client(
    options: ClientOptions,
    onResult: (result: CallResult) => void,
  ): Promise<ClientReport | undefined>;
}

/** Each part in a process of its own. */
export const inProcesses: Place = {
  sandbox: (settings) => startProcess({ role: "sandbox", settings }),
  proxy: (settings, target) => startProcess({ role: "proxy", settings, target }),
  client: (options, onResult) => runProcess({ role: "client", ...options }, onResult),
};

/** All parts in this process, still over HTTP: many short runs are quicker so. */
export const inThisProcess: Place = {
  sandbox: startSandbox,
  proxy: startProxy,
  client: async (options, onResult) => {
    await runClients(options, onResult);
    return { unhandledRejections: 0 };
  },
};

const NO_BOOKS = { products: [], invoices: [], notes: [] };

/** What is on its way when the last call ends has reached the sandbox by then. */
const REST_MS = 200;

/** Runs client, proxy and sandbox, and collects what each of them saw. */
export async function run(settings: SoakSettings, place: Place = inProcesses): Promise<Evidence> {
  const sandbox = await place.sandbox(settings);
  if (sandbox.ready === undefined) throw new Error("the sandbox did not start");
  const { url: target, token, world } = sandbox.ready;
  const proxy = await place.proxy(settings, target);
  if (proxy.ready === undefined) throw new Error("the proxy did not start");
  const { url } = proxy.ready;
  const results: CallResult[] = [];
  const client = await place.client({ settings, url, token, world }, (result) =>
    results.push(result),
  );
  await wait(REST_MS);
  const proxyReport = await proxy.finish();
  const sandboxReport = await sandbox.finish();
  const ends = { client, proxy: proxyReport, sandbox: sandboxReport };
  return {
    settings,
    world,
    results,
    unhandledRejections: client?.unhandledRejections ?? 0,
    arrivals: proxyReport?.arrivals ?? [],
    absences: proxyReport?.absences ?? [],
    executions: sandboxReport?.executions ?? [],
    books: sandboxReport?.books ?? NO_BOOKS,
    earlyEnds: Object.entries(ends).flatMap(([role, report]) =>
      report === undefined ? [role] : [],
    ),
  };
}

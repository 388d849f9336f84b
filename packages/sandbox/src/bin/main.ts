import { readFileSync } from "node:fs";
import { defineCommand, runMain } from "citty";
import { createSandbox, type Sandbox } from "../sandbox.ts";
import { serve } from "../serve.ts";
import { readOptions } from "./options.ts";
import { keepState, restoreState, type StateKeeper } from "./state.ts";

const versionOf = (manifest: URL): string =>
  (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;

/** `centime-sandbox`: serves a sandbox until it is interrupted. */
const command = defineCommand({
  meta: {
    name: "centime-sandbox",
    version: versionOf(new URL("../../../package.json", import.meta.url)),
    description: "Serves a Pennylane in memory, on this machine only.",
  },
  args: {
    port: {
      type: "string",
      default: "8014",
      description: "The port to listen on; 0: any free port",
    },
    seed: { type: "string", default: "1", description: "Other seeds have other books" },
    scale: {
      type: "string",
      default: "1",
      description: "50: a company of 3,000 invoices; or invoices=20000",
    },
    token: { type: "string", description: "The bearer token; sandbox-token without it" },
    clock: {
      type: "string",
      default: "steps",
      description:
        "steps: a quarter of a second for every request; running: real time; or when it starts, such as 2026-09-01T08:00:00Z",
    },
    scopes: {
      type: "string",
      description: "The token's scopes, such as journals:readonly,customers:all; all without it",
    },
    "pdf-delay": { type: "string", description: "How long PDFs take, in milliseconds: 120000" },
    "rate-limit": {
      type: "string",
      description: "fixed (25 in each 5 seconds), sliding (in any 5 seconds) or off",
    },
    latency: {
      type: "string",
      description:
        "Milliseconds that a response comes later; before:200 lets them pass before a request is counted",
    },
    fault: {
      type: "string",
      description: 'A rule as JSON, or a list of them: {"match":"getJournals","status":503}',
    },
    state: { type: "string", description: "A file that keeps the company when the sandbox ends" },
    control: { type: "boolean", default: false, description: "Serve /_sandbox as well" },
  },
  async run({ args }) {
    const options = readOptions(args);
    if (options.isErr()) return fail(options.error);
    const { port, startsAt, faults, state, sandbox: sandboxOptions } = options.value;
    const sandbox = createSandbox(sandboxOptions);
    if (startsAt !== undefined) sandbox.travelTo(startsAt);
    for (const rule of faults) sandbox.faults.add(rule);
    const restored = state === undefined ? undefined : restoreState(sandbox, state);
    if (restored?.isErr()) return fail(restored.error);
    const keeper = state === undefined ? undefined : keepState(sandbox, state);
    const server = await serve(keeper === undefined ? sandbox : keeping(sandbox, keeper), { port });
    if (server.isErr()) return fail(server.error.message);
    const { url, close } = server.value;
    print(banner(url, sandbox.token, sandboxOptions.control === true));
    await interrupted();
    await close();
    await keeper?.save();
    print("Stopped.\n");
  },
});

/** A sandbox whose state is kept. */
const keeping = (sandbox: Sandbox, keeper: StateKeeper): Sandbox => ({
  ...sandbox,
  fetch: async (request) => {
    try {
      return await sandbox.fetch(request);
    } finally {
      keeper.note(request);
    }
  },
});

/** What is printed once the sandbox listens: its address, its token, and how to try it. */
function banner(url: string, token: string, control: boolean): string {
  const curl = `curl -H 'authorization: Bearer ${token}'`;
  return [
    `address  ${url}`,
    `token    ${token}`,
    `try      ${curl} '${url}/api/external/v2/customer_invoices?limit=2'`,
    ...(control ? [`control  ${curl} ${url}/_sandbox/clock`] : []),
    "Ctrl-C stops it.\n",
  ].join("\n");
}

function print(text: string): void {
  process.stdout.write(text);
}

function fail(reason: string): undefined {
  process.stderr.write(`centime-sandbox: ${reason}\n`);
  process.exitCode = 1;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Waits for an interrupt. A second one ends the process at once. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });

await runMain(command);

import { defineCommand, runMain } from "citty";
import { createSandbox } from "../sandbox.ts";
import { serve } from "../serve.ts";
import { readOptions } from "./options.ts";

/** `centime-sandbox`: serves a sandbox until it is interrupted. */
const command = defineCommand({
  meta: {
    name: "centime-sandbox",
    description: "Serves a Pennylane in memory, on this machine only.",
  },
  args: {
    port: {
      type: "string",
      default: "8014",
      description: "The port to listen on; 0: any free port",
    },
    seed: { type: "string", default: "1", description: "Other seeds have other books" },
    scale: { type: "string", default: "1", description: "50: a company of 3,000 invoices" },
    token: { type: "string", description: "The bearer token; sandbox-token without it" },
    clock: {
      type: "enum",
      options: ["steps", "running"],
      default: "steps",
      description: "A quarter of a second for every request, or real time",
    },
    control: { type: "boolean", default: false, description: "Serve /_sandbox as well" },
  },
  async run({ args }) {
    const options = readOptions(args);
    if (options.isErr()) return fail(options.error);
    const { port, ...sandboxOptions } = options.value;
    const sandbox = createSandbox(sandboxOptions);
    const server = await serve(sandbox, { port });
    if (server.isErr()) return fail(server.error.message);
    const { url, close } = server.value;
    print(banner(url, sandbox.token, sandboxOptions.control === true));
    await interrupted();
    await close();
    print("Stopped.\n");
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

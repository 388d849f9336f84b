import { defineCommand } from "citty";
import { createSandbox } from "../create-sandbox.ts";
import { serve } from "../serve.ts";
import { bannerLines } from "./banner.ts";
import { print, printError } from "./print.ts";
import { readOptions } from "./read-options.ts";
import { stopped } from "./stopped.ts";

/** `centime-sandbox`: serves a sandbox until it is interrupted. */
export const command = defineCommand({
  meta: {
    name: "centime-sandbox",
    description: "Serves a Pennylane in memory, on this machine only.",
  },
  args: {
    port: { type: "string", default: "8014", description: "Where it listens; 0 takes a free port" },
    seed: { type: "string", default: "1", description: "Other seeds give other books" },
    scale: { type: "string", default: "1", description: "50 makes a company of 3,000 invoices" },
    token: { type: "string", description: "The bearer token; sandbox-token without it" },
    clock: {
      type: "enum",
      options: ["steps", "running"],
      default: "steps",
      description: "A quarter of a second for every request, or as time goes by",
    },
    control: { type: "boolean", default: false, description: "Answer /_sandbox as well" },
  },
  async run({ args }) {
    const options = readOptions(args);
    if (options.isErr()) return fail(options.error);
    const { port, ...sandboxOptions } = options.value;
    const sandbox = createSandbox(sandboxOptions);
    const server = await serve(sandbox, { port }).catch((error: Error) => fail(error.message));
    if (server === undefined) return;
    for (const line of bannerLines(server.url, sandbox.token, sandboxOptions)) print(line);
    await stopped();
    await server.close();
    print("Stopped.");
  },
});

function fail(reason: string): undefined {
  printError(`centime-sandbox: ${reason}`);
  process.exitCode = 1;
}

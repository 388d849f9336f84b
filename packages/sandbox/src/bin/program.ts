import { stderr, stdout } from "node:process";
import { Command, CommanderError } from "commander";
import { createSandbox, type Sandbox } from "../sandbox.ts";
import { serve } from "../serve.ts";
import { type Arguments, readOptions } from "./options.ts";
import { keepState, restoreState, type StateKeeper } from "./state.ts";

/** How the command ends: 0 done, 1 it cannot serve, 2 wrong arguments. */
type Status = 0 | 1 | 2;

/** Runs `centime-sandbox` with its arguments: serves until it is interrupted, and resolves to its status. */
export async function run(args: readonly string[], version: string): Promise<Status> {
  let status: Status = 0;
  const program = createProgram(version).action(async (given: Arguments) => {
    status = await serveSandbox(given);
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? 0 : 2;
  }
}

const createProgram = (version: string): Command =>
  new Command("centime-sandbox")
    .description("Serves a Pennylane in memory, on this machine only.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(centime-sandbox --help lists the options)")
    .option("--port <port>", "the port to listen on; 0: any free port", "8014")
    .option("--seed <number>", "other seeds have other books", "1")
    .option("--scale <size>", "50: a company of 3,000 invoices; or invoices=20000", "1")
    .option("--token <token>", "the bearer token (default: sandbox-token)")
    .option(
      "--clock <clock>",
      "steps: a quarter of a second for every request; running: real time; or when it starts, such as 2026-09-01T08:00:00Z",
      "steps",
    )
    .option(
      "--scopes <scopes>",
      "the token's scopes, such as journals:readonly,customers:all (default: all)",
    )
    .option("--pdf-delay <ms>", "how long PDFs take, in milliseconds (default: 120000)")
    .option(
      "--rate-limit <window>",
      "fixed (25 in each 5 seconds), sliding (in any 5 seconds) or off (default: fixed)",
    )
    .option(
      "--latency <ms>",
      "milliseconds that a response comes later; before:200 lets them pass before a request is counted",
    )
    .option(
      "--fault <rules>",
      'a rule as JSON, or a list of them: {"match":"getJournals","status":503}',
    )
    .option("--state <file>", "a file that keeps the company when the sandbox ends")
    .option("--control", "serve /_sandbox as well", false);

async function serveSandbox(given: Arguments): Promise<Status> {
  const options = readOptions(given);
  if (options.isErr()) return fail(options.error, 2);
  const { port, startsAt, faults, state, sandbox: sandboxOptions } = options.value;
  const sandbox = createSandbox(sandboxOptions);
  if (startsAt !== undefined) sandbox.travelTo(startsAt);
  for (const rule of faults) sandbox.faults.add(rule);
  const restored = state === undefined ? undefined : restoreState(sandbox, state);
  if (restored?.isErr()) return fail(restored.error, 1);
  const keeper = state === undefined ? undefined : keepState(sandbox, state);
  const server = await serve(keeper === undefined ? sandbox : keeping(sandbox, keeper), { port });
  if (server.isErr()) return fail(server.error.message, 1);
  const { url, close } = server.value;
  stdout.write(banner(url, sandbox.token, sandboxOptions.control === true));
  await interrupted();
  await close();
  await keeper?.save();
  stdout.write("Stopped.\n");
  return 0;
}

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

function fail(reason: string, status: Status): Status {
  stderr.write(`centime-sandbox: ${reason}\n`);
  return status;
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

import { Command, CommanderError } from "commander";
import { addCall } from "./call/command.ts";
import { addCompletion } from "./completion/command.ts";
import { addContract } from "./contract/command.ts";
import { addDoctor } from "./doctor/command.ts";
import { addGet } from "./get/command.ts";
import { addOthers } from "./handover/command.ts";
import { addHelp } from "./help/command.ts";
import { addMcp } from "./mcp/command.ts";
import { printableJson } from "./output/printable.ts";
import { addProfile } from "./profile/command.ts";
import type { AddCommand, Shell } from "./shell.ts";
import { CommandError, type Status } from "./status.ts";
import { ReaderGone, type Terminal } from "./terminal.ts";
import { refuseTokens } from "./token/refuse.ts";
import { addWebhook } from "./webhook/command.ts";

/** In the order of `centime --help`. */
const COMMANDS: readonly AddCommand[] = [
  addGet,
  addCall,
  addDoctor,
  addContract,
  addMcp,
  addWebhook,
  addProfile,
  addOthers,
  addCompletion,
  addHelp,
];

/** Runs the command with its arguments; resolves to the exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  let status: Status = 0;
  const shell: Shell = {
    ...terminal,
    end: (ended) => {
      status = ended;
    },
  };
  try {
    // A sandbox's token is no secret.
    if (args[0] !== "sandbox") refuseTokens(args, terminal.env);
    await programOf(shell).parseAsync([...args], { from: "user" });
    return status;
  } catch (thrown) {
    // A reader that has had enough is no failure.
    if (thrown instanceof ReaderGone) return status;
    // Commander has printed it.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    return report(thrown, terminal, args.includes("--json")).catch(() => 1);
  }
}

async function report(thrown: unknown, { errors }: Terminal, asJson: boolean): Promise<Status> {
  const { message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  const known = thrown instanceof CommandError ? thrown : new CommandError(message, 1);
  const { status, details } = known;
  await errors.write(
    asJson ? `${printableJson({ ...details, message })}\n` : `centime: ${message}\n`,
  );
  return status;
}

function programOf(shell: Shell): Command {
  const { output, errors } = shell;
  // Commander writes without waiting: what nobody reads any more is no error here.
  const print = (to: typeof output) => (text: string) => {
    to.write(text).catch(() => {});
  };
  const program = new Command("centime")
    .description("Reads and writes Pennylane's accounting API.")
    .version(shell.version)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: print(output), writeErr: print(errors) })
    .showHelpAfterError("(centime --help lists the commands)")
    .addHelpText("after", HELP);
  for (const add of COMMANDS) add(program, shell);
  return program;
}

const HELP = `
The token comes from PENNYLANE_TOKEN, from a profile (centime profile add NAME), or is asked for;
never from an argument, which every process of the machine can read.

Exit status: 0 done, 1 the API refused or could not be reached, 2 wrong usage (nothing was written),
3 a check has found something.`;

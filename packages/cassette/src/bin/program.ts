import { Command, CommanderError } from "commander";
import { messageOf } from "../failure.ts";
import { type CheckEnvironment, check } from "./check.ts";
import { list, parseAge, stale } from "./files.ts";
import type { Outcome } from "./outcome.ts";
import { redact } from "./redact.ts";
import { show } from "./show.ts";
import { verify } from "./verify.ts";

/** Where a command prints, its clock, its environment, and the version of this package. */
export interface Terminal {
  print(line: string): void;
  printError(line: string): void;
  now(): Date;
  readonly env: CheckEnvironment;
  readonly version: string;
}

const FOLDER = "cassettes";

interface RedactArguments {
  readonly output?: string;
  readonly path?: readonly string[];
  readonly salt?: string;
  readonly keep?: true;
}

const gather = (value: string, former: readonly string[] = []): readonly string[] => [
  ...former,
  value,
];

/** Runs the command with its arguments; resolves to the exit status. Never rejects. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const report = (outcome: Outcome): void => {
    const isError = outcome.status === 2 && outcome.isJson !== true;
    const print = isError ? terminal.printError : terminal.print;
    for (const line of outcome.lines) print(line);
    for (const note of outcome.notes ?? []) terminal.printError(note);
    status = outcome.status;
  };
  try {
    await programOf(terminal, report).parseAsync([...args], { from: "user" });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    terminal.printError(messageOf(thrown));
    return 2;
  }
}

function programOf(terminal: Terminal, report: (outcome: Outcome) => void): Command {
  const program = new Command("centime-cassette")
    .description("Checks and shows recorded interactions.")
    .version(terminal.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(text.trimEnd()),
    });
  program
    .command("verify")
    .description("decode every interaction against the contract, offline")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .option("--fail-on-drift", "exit with 1 when a response drifts from the contract", false)
    .option("--json", "print what was found as JSON", false)
    .action(async (folder: string, options: { failOnDrift: boolean; json: boolean }) => {
      report(await verify(folder, options));
    });
  program
    .command("check")
    .description("compare the reads that are recorded with what the API answers today")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .option("--live", "ask, with PENNYLANE_TOKEN; without, list what would be asked", false)
    .addHelpText("after", "\nPENNYLANE_URL: where to ask, such as a sandbox (default: the API)")
    .action(async (folder: string, { live }: { live: boolean }) => {
      report(await check(folder, { live, env: terminal.env }));
    });
  program
    .command("list")
    .description("list the cassettes")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .action(async (folder: string) => report(await list(folder)));
  program
    .command("show")
    .description("show the interactions of a cassette")
    .argument("<name>", "SUITE/NAME, or the path of a HAR")
    .option("--bodies", "with the bodies of requests and responses", false)
    .option("--folder <folder>", "where the cassettes are", FOLDER)
    .action(async (name: string, options: { bodies: boolean; folder: string }) => {
      const path = name.endsWith(".har") ? name : `${options.folder}/${name}.har`;
      report(await show(path, options));
    });
  program
    .command("redact")
    .description("write a cassette from any HAR")
    .argument("<file>", "a HAR, such as a browser's developer tools export")
    .option("--output <file>", "the file to write (default: the standard output)")
    .option("--path <path>", "a place in JSON bodies to mask; repeatable", gather)
    .option("--keep", "keep names, addresses, texts and files, when all of them are invented")
    .option("--salt <salt>", "goes into every pseudonym")
    .action(async (file: string, options: RedactArguments) => {
      const { output, path: paths, salt, keep } = options;
      report(await redact(file, { output, paths, salt, keep }));
    });
  program
    .command("stale")
    .description("list the cassettes that are older than an age; exit with 1 when there are any")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .requiredOption("--older-than <age>", "90d, 12w, 3m or 1y")
    .action(async (folder: string, { olderThan }: { olderThan: string }) => {
      const days = parseAge(olderThan);
      if (days === undefined) throw new Error(`an age reads 90d, 12w, 3m or 1y, not ${olderThan}`);
      report(await stale(folder, days, terminal.now()));
    });
  return program;
}

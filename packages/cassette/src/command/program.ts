import { Command, CommanderError } from "commander";
import { wordsOf } from "../exchange/error-words.ts";
import { list } from "./list.ts";
import type { Outcome } from "./outcome.ts";
import { redact } from "./redact.ts";
import { show } from "./show.ts";
import { readAge, stale } from "./stale.ts";
import { verify } from "./verify.ts";

/** Where a command writes, and what time it is. */
export interface Terminal {
  print(line: string): void;
  complain(line: string): void;
  now(): Date;
}

const FOLDER = "cassettes";

const gather = (value: string, former: readonly string[] = []): readonly string[] => [
  ...former,
  value,
];

/** Runs the command with its arguments; answers the exit status. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0;
  const tell = (outcome: Outcome): void => {
    const say = outcome.status === 2 ? terminal.complain : terminal.print;
    for (const line of outcome.lines) say(line);
    status = outcome.status;
  };
  try {
    await programOf(terminal, tell).parseAsync([...args], { from: "user" });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    terminal.complain(wordsOf(thrown));
    return 2;
  }
}

function programOf(terminal: Terminal, tell: (outcome: Outcome) => void): Command {
  const program = new Command("centime-cassette")
    .description("Checks and shows recorded interactions.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.complain(text.trimEnd()),
    });
  program
    .command("verify")
    .description("decode every interaction against today's contract, offline")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .option("--fail-on-drift", "exit with 1 when an answer drifts from the contract", false)
    .action(async (folder: string, options: { failOnDrift: boolean }) => {
      tell(await verify(folder, options));
    });
  program
    .command("list")
    .description("list the cassettes")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .action(async (folder: string) => tell(await list(folder)));
  program
    .command("show")
    .description("show the interactions of a cassette")
    .argument("<name>", "SUITE/NAME, or the path of a HAR")
    .option("--bodies", "with what was sent and answered", false)
    .option("--folder <folder>", "where the cassettes are", FOLDER)
    .action(async (name: string, options: { bodies: boolean; folder: string }) => {
      const path = name.endsWith(".har") ? name : `${options.folder}/${name}.har`;
      tell(await show(path, options));
    });
  program
    .command("redact")
    .description("make a cassette of a HAR from elsewhere")
    .argument("<file>", "a HAR, such as a browser's developer tools export")
    .option("--output <file>", "where it goes (default: the standard output)")
    .option("--path <path>", "a place in JSON bodies to mask; repeatable", gather)
    .option("--salt <salt>", "goes into every pseudonym")
    .action(async (file: string, options: { output?: string; path?: string[]; salt?: string }) => {
      const { output, path: paths, salt } = options;
      tell(await redact(file, { output, paths, salt }));
    });
  program
    .command("stale")
    .description("list the cassettes that are older than an age; exit with 1 when there are any")
    .argument("[folder]", "where the cassettes are", FOLDER)
    .requiredOption("--older-than <age>", "90d, 12w, 3m or 1y")
    .action(async (folder: string, { olderThan }: { olderThan: string }) => {
      const days = readAge(olderThan);
      if (days === undefined) throw new Error(`an age reads 90d, 12w, 3m or 1y, not ${olderThan}`);
      tell(await stale(folder, days, terminal.now()));
    });
  return program;
}

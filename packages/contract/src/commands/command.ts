import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { ContractError } from "../contract-error.ts";

interface Command {
  readonly usage: string;
  /** Resolves to whether all is well. */
  readonly run: (sources: readonly string[]) => Promise<boolean>;
}

/** Runs a command with the arguments of this process. Exits with 1 when not all is well. */
export async function runCommand({ usage, run }: Command): Promise<void> {
  try {
    const isWell = await run(parseSources(usage));
    if (!isWell) exit(1);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    console.error(error.message);
    exit(1);
  }
}

function parseSources(usage: string): string[] {
  const { positionals, values } = parse(usage);
  if (values.help === true) throw new ContractError("usage", usage);
  return positionals;
}

function parse(usage: string) {
  try {
    const options = { help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args: argv.slice(2), allowPositionals: true, options });
  } catch {
    throw new ContractError("usage", usage);
  }
}

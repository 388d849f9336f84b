import { parseArgs } from "node:util";
import { ContractError } from "../contract-error.ts";

interface Expected {
  readonly usage: string;
  /** How many sources the command takes; any number when absent. */
  readonly sources?: number;
}

/** The sources that a command is given, as many as it takes. */
export function parseArguments(args: readonly string[], { usage, sources }: Expected): string[] {
  const { positionals, values } = parse(args, usage);
  const fits = sources === undefined || positionals.length === sources;
  if (values.help === true || !fits) throw new ContractError("usage", usage);
  return positionals;
}

function parse(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" } },
    });
  } catch {
    throw new ContractError("usage", usage);
  }
}

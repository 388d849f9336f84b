import type { Command } from "commander";
import type { Status } from "./status.ts";
import type { Terminal } from "./terminal.ts";

/** What a command has at hand. */
export interface Shell extends Terminal {
  /** Says how the command ends; without it, 0. */
  end(status: Status): void;
}

/** Adds a command to the program. What it runs is loaded when it is called. */
export type AddCommand = (program: Command, shell: Shell) => void;

/** Gathers the values of an option that may be repeated. */
export const gather = (value: string, former: readonly string[] = []): readonly string[] => [
  ...former,
  value,
];

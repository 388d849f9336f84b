/** What a subcommand says, and the status that it exits with. */
export interface Outcome {
  readonly lines: readonly string[];
  /** 0: all is well. 1: something was found. 2: the command could not do its work. */
  readonly status: 0 | 1 | 2;
}

export const failed = (...lines: readonly string[]): Outcome => ({ lines, status: 2 });

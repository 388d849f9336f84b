/** What a subcommand prints, and its exit status. */
export interface Outcome {
  readonly lines: readonly string[];
  /** The lines are JSON, for a program that reads the standard output whatever the status. */
  readonly isJson?: boolean;
  /** Said beside them, on the standard error. */
  readonly notes?: readonly string[];
  /** 0: nothing was found. 1: something was found. 2: something could not be read. */
  readonly status: 0 | 1 | 2;
}

export const failed = (...lines: readonly string[]): Outcome => ({ lines, status: 2 });

/** Formats rows as lines, in columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

export const plural = (count: number, what: string, many = `${what}s`): string =>
  `${count} ${count === 1 ? what : many}`;

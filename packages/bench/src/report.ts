/** Prints figures, one a line. */
export interface Report {
  title(text: string): void;
  figure(name: string, value: string, budget?: string): void;
}

/** A report that writes to `print`. */
export const createReport = (print: (line: string) => void): Report => ({
  title: (text) => print(`\n${text}`),
  figure: (name, value, budget) =>
    print(`  ${name.padEnd(52)} ${value.padStart(9)}${budget === undefined ? "" : `   ${budget}`}`),
});

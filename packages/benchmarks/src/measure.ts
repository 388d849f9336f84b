type Contenders = Readonly<Record<string, () => unknown>>;

interface Rounds {
  readonly rounds: number;
  /** Not counted, first. */
  readonly warmup: number;
  /** Runs of a contender within one round. */
  readonly runs: number;
}

/**
 * Returns the median time of a run of each contender, in milliseconds. Rounds are interleaved, so that a
 * machine that gets slower or faster does so for all of them.
 */
export function medians(contenders: Contenders, rounds: Rounds): Readonly<Record<string, number>> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds.warmup + rounds.rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const time = timeOf(run, rounds.runs);
      if (round >= rounds.warmup) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return Object.fromEntries([...times].map(([name, measured]) => [name, median(measured)]));
}

function timeOf(run: () => unknown, runs: number): number {
  const start = performance.now();
  for (let index = 0; index < runs; index++) run();
  return (performance.now() - start) / runs;
}

/** Returns the middle of some figures; of an even number, the upper one of the two. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

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

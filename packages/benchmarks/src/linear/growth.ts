/** What a reader is fed: a beginning, a text that is repeated, and an end. */
export interface Repetition {
  readonly start: string;
  readonly unit: string;
  readonly end: string;
}

/** Something public that reads, matches or redacts what others wrote. */
export interface Subject {
  readonly name: string;
  /** Prepares an input that holds the text, and returns what reads it. Preparing is not measured. */
  readonly prepare: (text: string) => () => unknown;
  /** Whether one run takes so long, whatever it reads, that it is fed with a few repetitions alone. */
  readonly isSlow?: boolean;
}

/** How the time of a subject grows with its input. */
export interface Growth {
  readonly repetition: Repetition;
  /** The size of the largest input, in characters. */
  readonly size: number;
  /** How long the largest input took, in milliseconds. */
  readonly milliseconds: number;
  /** By how much the time grows when the input doubles (2: linear, 4: quadratic); 1 where it is too short to tell. */
  readonly perDoubling: number;
}

/** Sizes of inputs, in characters, each the double of the one before. */
export interface Sizes {
  readonly first: number;
  readonly doublings: number;
}

/** In milliseconds. What reads 8 kB in less does not compare each character with every other. */
const MEASURABLE = 10;

/** In milliseconds: the next input would take minutes. */
const TOO_LONG = 3000;

const MOST_MEASURED = 3;

/**
 * Returns the steepest growth of a subject's time over repetitions. Each is read once in the first size; the
 * three that take longest are then measured in every size.
 */
export async function steepestGrowth(
  subject: Subject,
  repetitions: readonly Repetition[],
  sizes: Sizes,
): Promise<Growth> {
  const screened: Growth[] = [];
  for (const repetition of repetitions) {
    const milliseconds = await timeOf(subject, textOf(repetition, sizes.first));
    screened.push({ repetition, size: sizes.first, milliseconds, perDoubling: 1 });
  }
  screened.sort((one, other) => other.milliseconds - one.milliseconds);
  const measured: Growth[] = [];
  for (const { repetition, milliseconds } of screened.slice(0, MOST_MEASURED)) {
    if (milliseconds >= MEASURABLE) measured.push(await measureGrowth(subject, repetition, sizes));
  }
  const [longest] = screened as [Growth];
  return measured.reduce((one, other) => (one.perDoubling < other.perDoubling ? other : one), {
    ...longest,
  });
}

/** Measures how the time grows over sizes that double: the shorter of two runs in each. */
export async function measureGrowth(
  subject: Subject,
  repetition: Repetition,
  { first, doublings }: Sizes,
): Promise<Growth> {
  const times: number[] = [];
  let size = first;
  for (let step = 0; step <= doublings; step++) {
    size = first * 2 ** step;
    const text = textOf(repetition, size);
    const time = await timeOf(subject, text);
    times.push(time > TOO_LONG ? time : Math.min(time, await timeOf(subject, text)));
    if (time > TOO_LONG) break;
  }
  return { repetition, size, milliseconds: times.at(-1) ?? 0, perDoubling: growthOf(times) };
}

/** The mean growth of times per doubling, from the first one that is long enough to tell. */
export function growthOf(times: readonly number[]): number {
  const from = times.findIndex((time) => time >= MEASURABLE / 2);
  const [earliest, ...later] = from < 0 ? [] : times.slice(from);
  const latest = later.at(-1);
  if (earliest === undefined || latest === undefined) return 1;
  return (latest / earliest) ** (1 / later.length);
}

/** A text of about `size` characters. */
function textOf({ start, unit, end }: Repetition, size: number): string {
  const times = Math.floor((size - start.length - end.length) / unit.length);
  return start + unit.repeat(Math.max(1, times)) + end;
}

/** In milliseconds of this process's own time: others may keep the machine busy. */
async function timeOf(subject: Subject, text: string): Promise<number> {
  const read = subject.prepare(text);
  const start = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

import type { Figures } from "@centime/test-kit/evidence";
import type { Report } from "../measure.ts";
import { CASSETTE_SUBJECTS } from "./cassette-subjects.ts";
import { CORE_SUBJECTS } from "./core-subjects.ts";
import {
  type Growth,
  type Repetition,
  type Sizes,
  type Subject,
  steepestGrowth,
} from "./growth.ts";
import { MANY_SUBJECTS } from "./many-subjects.ts";
import { fewRepetitions, nameOf, ONE_REPETITION, REPETITIONS, WORST } from "./repetitions.ts";
import { SANDBOX_SUBJECTS } from "./sandbox-subjects.ts";
import { SENDING_SUBJECTS } from "./sending-subjects.ts";

/** Everything public that reads what others wrote, fed with texts or with many things. */
export const SUBJECTS: readonly Subject[] = [
  ...CORE_SUBJECTS,
  ...SENDING_SUBJECTS,
  ...CASSETTE_SUBJECTS,
  ...SANDBOX_SUBJECTS,
  ...MANY_SUBJECTS,
];

/** The steepest growth of a subject's time over every repetition that is meant for it, or over a few. */
export const growthOfSubject = (subject: Subject, sizes: Sizes, ofFew = false): Promise<Growth> =>
  steepestGrowth(subject, repetitionsFor(subject, ofFew), sizes);

function repetitionsFor(subject: Subject, ofFew: boolean): readonly Repetition[] {
  if (MANY_SUBJECTS.includes(subject)) return ONE_REPETITION;
  const few = ofFew || subject.isSlow === true;
  return few ? [...WORST, ...fewRepetitions(SUBJECTS.indexOf(subject))] : REPETITIONS;
}

const SIZES: Sizes = { first: 16_384, doublings: 4 };

/** Of the steepest, so many are kept. */
const MOST_SHOWN = 8;

/** Prints for every subject how its time grows, with the repetition that makes it grow most. */
export async function benchLinear(report: Report): Promise<Figures["linear"]> {
  report.title("Growth of time when the input doubles (2: linear, 4: quadratic), at its steepest");
  const growths: { name: string; perDoubling: number }[] = [];
  for (const subject of SUBJECTS) {
    const { repetition, size, milliseconds, perDoubling } = await growthOfSubject(subject, SIZES);
    const where = `${milliseconds.toFixed(1)} ms for ${size / 1024} kB of ${nameOf(repetition)}`;
    report.figure(subject.name, perDoubling === 1 ? "at once" : perDoubling.toFixed(2), where);
    growths.push({ name: subject.name, perDoubling });
  }
  growths.sort((one, other) => other.perDoubling - one.perDoubling);
  return { subjects: SUBJECTS.length, steepest: growths.slice(0, MOST_SHOWN) };
}

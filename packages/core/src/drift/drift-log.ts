import type { AnswerSchema } from "../answer/answer-schema.ts";
import type { ReadingLog } from "../answer/reading-log.ts";
import type { Issue } from "../failure.ts";
import type { DriftKind } from "./drift.ts";

/** Looks for drift: called once per answer, before it is read. Made by `watchDrift`; see `refuseDrift`. */
export type DriftWatch = (answer: WatchedAnswer) => DriftLog;

/** Which answer is read. */
export interface WatchedAnswer {
  /** The operation's name. */
  readonly operation: string;
  readonly requestId?: string;
}

/** What the readers of an answer tell while they walk it. */
export interface DriftLog {
  /** Notes drift at a place. */
  note(log: ReadingLog, kind: DriftKind, place: string, received?: string): void;
  /** Judges a value that is of the right type. */
  judge(log: ReadingLog, place: string, schema: AnswerSchema, value: unknown): void;
  /** The whole answer is read, and fits. What this answers makes it an `InvalidResponse` all the same. */
  end(): readonly Issue[];
}

import type { Stage } from "../stage.ts";

/** What is planted. */
export interface Planted {
  /** What must be found nowhere. */
  readonly needle: string;
  /** How it stands in what comes back: in one of its spellings. */
  readonly spelt: string;
}

/** Lets something happen with what is planted in it, and writes the failures. */
export type Place = (planted: Planted, stage: Stage) => Promise<void>;

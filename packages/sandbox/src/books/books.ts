import type { Journal } from "@centime/core/journals";
import { firstIds, type LastIds } from "./ids.ts";
import { createRandom, type Random } from "./random.ts";

/** Everything that the company has written down: plain data, changed by handlers only. */
export interface Books {
  readonly random: Random;
  readonly ids: LastIds;
  readonly journals: Map<number, Journal>;
}

export const emptyBooks = (seed: number): Books => ({
  random: createRandom(seed),
  ids: firstIds(),
  journals: new Map(),
});

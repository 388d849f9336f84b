import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Numbers from 0 up to but not including 1, the same for the same seed. */
export type Dice = () => number;

export function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

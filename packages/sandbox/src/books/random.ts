/** A seeded stream of pseudo-random numbers: plain data, so that it is copied with the books. */
export interface Random {
  state: number;
}

/** A stream of numbers: the same for the same seed. */
export const createRandom = (seed: number): Random => ({ state: seed >>> 0 });

/** The next number of the stream, from 0 up to but not including 1 (mulberry32). */
function nextRandom(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) >>> 0;
  let mixed = random.state;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** An integer of the stream, from 0 up to but not including `bound`. */
export const nextInteger = (random: Random, bound: number): number =>
  Math.floor(nextRandom(random) * bound);

/** Text of the stream, its characters out of `alphabet`. */
export const nextText = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(nextInteger(random, alphabet.length))).join("");

/** One of `items`, drawn from the stream. */
export function pick<Item>(random: Random, items: Iterable<Item>): Item {
  const all = [...items];
  const item = all[nextInteger(random, all.length)];
  if (item === undefined) throw new Error("There is nothing to pick from");
  return item;
}

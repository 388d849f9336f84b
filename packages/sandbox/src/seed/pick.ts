import { nextInteger, type Random } from "../books/random.ts";

/** One of `items`, as the stream of numbers has it. */
export function pick<Item>(random: Random, items: Iterable<Item>): Item {
  const all = [...items];
  const item = all[nextInteger(random, all.length)];
  if (item === undefined) throw new Error("There is nothing to pick from");
  return item;
}

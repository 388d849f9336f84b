import type { Position } from "./cursor.ts";

/** The sortable fields of a list beside `id`, each with its value in an item. */
export type Sorts<Item> = Readonly<Record<string, (item: Item) => string | number>>;

interface Identified {
  readonly id: number;
}

/** An item's position in a list, whatever its order: its id and its value of each sortable field. */
export const positionOf = <Item extends Identified>(item: Item, sorts: Sorts<Item>): Position => [
  item.id,
  ...Object.values(sorts).map((read) => read(item)),
];

/** Compares positions by a sortable field (`date`, or `-date` for descending), then by id. */
export function comparePositions(sort: string, sorts: Sorts<never>) {
  const descending = sort.startsWith("-");
  const field = descending ? sort.slice(1) : sort;
  const index = ["id", ...Object.keys(sorts)].indexOf(field);
  const direction = descending ? -1 : 1;
  return (one: Position, other: Position): number =>
    direction * (compareAt(one, other, index) || compareAt(one, other, 0));
}

function compareAt(one: Position, other: Position, index: number): number {
  const own = one[index] as string | number;
  const others = other[index] as string | number;
  if (own === others) return 0;
  return own < others ? -1 : 1;
}

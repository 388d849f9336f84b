/** The types of values at each place of a response; `null` and empty lists have none. */
export type Shape = ReadonlyMap<string, ReadonlySet<string>>;

export function shapeOf(value: unknown): Shape {
  const shape = new Map<string, Set<string>>();
  note(value, "", shape);
  return shape;
}

function note(value: unknown, place: string, shape: Map<string, Set<string>>): void {
  const types = shape.get(place) ?? new Set<string>();
  shape.set(place, types);
  if (value === null) return;
  types.add(Array.isArray(value) ? "list" : typeof value);
  if (typeof value !== "object") return;
  const members = Array.isArray(value)
    ? value.map((member): [string, unknown] => ["*", member])
    : Object.entries(value);
  for (const [key, member] of members) note(member, place === "" ? key : `${place}.${key}`, shape);
}

/** A difference between two responses. */
export interface Difference {
  readonly place: string;
  /** Whether the sandbox lacks the key, has it in addition, or has a value of another type. */
  readonly kind: "missing" | "extra" | "type";
  readonly detail: string;
}

/** Returns where a real response and the sandbox's have different keys, or values of different types. */
export const differences = (real: Shape, ours: Shape): readonly Difference[] => [
  ...lacking(real, ours, "missing"),
  ...lacking(ours, real, "extra"),
  ...[...real].flatMap(([place, types]) => typeDifference(place, types, ours.get(place))),
];

/** Returns what one has and the other lacks, as far as the other goes. */
const lacking = (one: Shape, other: Shape, kind: "missing" | "extra"): readonly Difference[] =>
  [...one.keys()]
    .filter((place) => !other.has(place) && isKnown(place, other))
    .map((place) => ({ place, kind, detail: [...(one.get(place) ?? [])].join(" or ") || "null" }));

function typeDifference(
  place: string,
  real: ReadonlySet<string>,
  ours: ReadonlySet<string> | undefined,
): readonly Difference[] {
  if (ours === undefined || real.size === 0 || ours.size === 0) return [];
  if ([...real].every((type) => ours.has(type))) return [];
  const detail = `${[...ours].join(" or ")}, not ${[...real].join(" or ")}`;
  return [{ place, kind: "type", detail }];
}

/** Whether a shape goes as deep as the place: below a `null` or an empty list nothing is known. */
function isKnown(place: string, shape: Shape): boolean {
  const cut = place.lastIndexOf(".");
  const parent = shape.get(cut < 0 ? "" : place.slice(0, cut));
  return !place.endsWith("*") && parent !== undefined && parent.size > 0;
}

/** The types of values at each place of an answer; `null` and empty lists tell nothing. */
export type Shape = ReadonlyMap<string, ReadonlySet<string>>;

/** Works out the shape of an answer. */
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

/** Where two answers differ, and how. */
export interface Difference {
  readonly place: string;
  /** Ours lacks what the real answer has, has what it lacks, or has it in another type. */
  readonly kind: "missing" | "extra" | "type";
  readonly detail: string;
}

/** Where a real answer and ours have other keys, or values of other types. */
export const differences = (real: Shape, ours: Shape): readonly Difference[] => [
  ...lacking(real, ours, "missing"),
  ...lacking(ours, real, "extra"),
  ...[...real].flatMap(([place, types]) => typeDifference(place, types, ours.get(place))),
];

/** What one has and the other lacks, as far as the other goes. */
const lacking = (one: Shape, other: Shape, kind: "missing" | "extra"): readonly Difference[] =>
  [...one.keys()]
    .filter((place) => !other.has(place) && isTold(place, other))
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

/** Whether an answer goes as deep as the place: below a `null` or an empty list it says nothing. */
function isTold(place: string, shape: Shape): boolean {
  const cut = place.lastIndexOf(".");
  const parent = shape.get(cut < 0 ? "" : place.slice(0, cut));
  return !place.endsWith("*") && parent !== undefined && parent.size > 0;
}

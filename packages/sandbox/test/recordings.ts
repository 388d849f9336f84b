import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A real exchange: what was asked, and what the API answered. */
export interface Exchange {
  readonly operation: string;
  readonly body?: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Recordings are kept beside the repository, since they do not belong into it. */
const FOLDER = fileURLToPath(new URL("../../../../../shared/recordings", import.meta.url));

/** The recorded exchanges; none, and a line that says so, when the folder is not there. */
export function readRecordings(): readonly Exchange[] {
  if (!existsSync(FOLDER)) {
    console.log(`skipped: the comparison with real answers, because ${FOLDER} is not there`);
    return [];
  }
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Exchange[]);
}

/** The types of values at each place of an answer; `null` and empty lists tell nothing. */
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

/** Where a real answer has a key or a type that ours has not. */
export function differences(real: Shape, ours: Shape): string[] {
  return [...real].flatMap(([place, types]) => {
    const own = ours.get(place);
    if (own === undefined) return isTold(place, ours) ? [`${place} is missing`] : [];
    const isOther = types.size > 0 && own.size > 0 && ![...types].every((type) => own.has(type));
    return isOther ? [`${place} is ${[...own].join(" or ")}, not ${[...types].join(" or ")}`] : [];
  });
}

/** Whether our answer goes as deep as the place: below a `null` or an empty list it says nothing. */
function isTold(place: string, ours: Shape): boolean {
  const cut = place.lastIndexOf(".");
  const parent = ours.get(cut < 0 ? "" : place.slice(0, cut));
  return !place.endsWith("*") && parent !== undefined && parent.size > 0;
}

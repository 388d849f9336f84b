import type { Resource } from "./resource.ts";
import type { ArrayShape, NumberShape, ObjectShape, Shape, StringShape } from "./shape.ts";
import { mapChildren, walk } from "./walk.ts";

/** A string that is the same for equal shapes, whatever the order of properties and members. */
export function shapeKey(shape: Shape): string {
  return JSON.stringify(canonical(shape));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort(byText);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, canonical(member)] as const);
  return Object.fromEntries(entries.sort(byText));
}

const byText = (a: unknown, b: unknown) => {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : Number(left > right);
};

/** The constraints of a shape that its TypeScript type does not show. */
const CONSTRAINTS = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "unique",
] as const;
type Constraint = (typeof CONSTRAINTS)[number];
export type Constraints = Partial<
  Pick<StringShape, "format" | "pattern" | "minLength" | "maxLength"> &
    Pick<NumberShape, "minimum" | "maximum"> &
    Pick<ArrayShape, "minItems" | "maxItems" | "unique">
>;

export function constraintsOf(shape: Shape): Constraints {
  const own = shape as Constraints;
  return Object.fromEntries(
    CONSTRAINTS.filter((name) => own[name] !== undefined).map((name) => [name, own[name]]),
  );
}

/** The shape without constraints, at any depth. */
export function withoutConstraints(shape: Shape): Shape {
  const bare = Object.fromEntries(
    Object.entries(shape).filter(([name]) => !CONSTRAINTS.some((known) => known === name)),
  ) as unknown as Shape;
  return mapChildren(bare, withoutConstraints);
}

/** How often each value of each constraint occurs at one place in a kind of object. */
type Tally = Map<Constraint, Map<unknown, number>>;

/**
 * Gives equal objects in responses the same constraints.
 *
 * The contract repeats an object for every operation, and forgets a pattern here and there. What one
 * of them declares applies to all that are otherwise equal. Formats are dropped: responses are not
 * checked for them.
 */
export function reconcileResponses(resources: readonly Resource[]): Resource[] {
  const bare = mapResponses(resources, withoutFormats);
  const tallies = new Map<string, Map<string, Tally>>();
  mapResponses(bare, (response) => {
    walk(response, "", (shape) => shape.kind === "object" && count(shape, tallies));
    return response;
  });
  return mapResponses(bare, (response) => complete(response, tallies));
}

function mapResponses(
  resources: readonly Resource[],
  change: (response: Shape) => Shape,
): Resource[] {
  return resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map((operation) =>
      operation.response === undefined
        ? operation
        : { ...operation, response: change(operation.response) },
    ),
  }));
}

function withoutFormats(shape: Shape): Shape {
  if (shape.kind === "object") {
    const properties = shape.properties.map(({ default: _default, ...property }) => property);
    return mapChildren({ ...shape, properties }, withoutFormats);
  }
  if (shape.kind !== "string") return mapChildren(shape, withoutFormats);
  const { format: _format, ...others } = shape;
  return others;
}

function count(object: ObjectShape, tallies: Map<string, Map<string, Tally>>): void {
  const places = entry(tallies, kindOf(object), () => new Map<string, Tally>());
  mapOwn(object, (shape, place) => {
    const tally = entry(places, place, (): Tally => new Map());
    for (const [name, value] of Object.entries(constraintsOf(shape))) {
      const values = entry(tally, name as Constraint, () => new Map<unknown, number>());
      values.set(value, (values.get(value) ?? 0) + 1);
    }
    return shape;
  });
}

function complete(shape: Shape, tallies: Map<string, Map<string, Tally>>): Shape {
  const completed = mapChildren(shape, (child) => complete(child, tallies));
  if (completed.kind !== "object") return completed;
  const places = tallies.get(kindOf(completed));
  return mapOwn(completed, (own, place) => {
    const usual = [...(places?.get(place) ?? [])].map(([name, values]) => [name, mostSeen(values)]);
    return { ...Object.fromEntries(usual), ...own } as Shape;
  });
}

const kindOf = (object: ObjectShape) => shapeKey(withoutConstraints(object));

const mostSeen = (values: ReadonlyMap<unknown, number>) =>
  [...values].reduce((best, next) => (next[1] > best[1] ? next : best))[0];

/** Applies `change` to the shapes in the object, but not to those in an object below it. */
function mapOwn(object: ObjectShape, change: (shape: Shape, place: string) => Shape): Shape {
  const descend = (shape: Shape, place: string): Shape =>
    shape.kind === "object"
      ? shape
      : mapChildren(change(shape, place), (child, step) => descend(child, place + step));
  return mapChildren(object, descend);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

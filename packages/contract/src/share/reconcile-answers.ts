import type { Resource } from "../model/resource.ts";
import type { ObjectShape, Shape } from "../model/shape.ts";
import { mapChildren, walk } from "../model/walk.ts";
import {
  type Constraint,
  constraintsOf,
  withConstraints,
  withoutConstraints,
} from "./constraints.ts";
import { shapeKey } from "./shape-key.ts";

/** For one place in a kind of object: how often each value of each constraint is seen there. */
type Tally = Map<Constraint, Map<unknown, number>>;

/**
 * Makes the answers agree with each other.
 *
 * The contract writes the same object out for every operation, and forgets a pattern here and there.
 * What one of them says holds for all that are otherwise equal. Formats are left out: answers are
 * not checked for them.
 */
export function reconcileAnswers(resources: readonly Resource[]): Resource[] {
  const bare = mapAnswers(resources, withoutFormats);
  const tallies = new Map<string, Map<string, Tally>>();
  mapAnswers(bare, (answer) => {
    walk(answer, "", (shape) => shape.kind === "object" && count(shape, tallies));
    return answer;
  });
  return mapAnswers(bare, (answer) => complete(answer, tallies));
}

function mapAnswers(resources: readonly Resource[], change: (answer: Shape) => Shape): Resource[] {
  return resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map((operation) =>
      operation.answer === undefined
        ? operation
        : { ...operation, answer: change(operation.answer) },
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
    return withConstraints(own, Object.fromEntries(usual));
  });
}

const kindOf = (object: ObjectShape) => shapeKey(withoutConstraints(object));

const mostSeen = (values: ReadonlyMap<unknown, number>) =>
  [...values].reduce((best, next) => (next[1] > best[1] ? next : best))[0];

/** Applies `change` to what stands in the object itself, and not in an object below it. */
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

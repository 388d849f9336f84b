import type {
  FilterShape,
  NumberShape,
  ObjectShape,
  Property,
  Shape,
  UnionShape,
} from "../../model/shape.ts";
import { constraintsOf } from "../../model/share.ts";
import {
  type Difference,
  differing,
  differingLimit,
  differingMembers,
  onlyIn,
  type Sides,
} from "./difference.ts";

/** Every difference between two shapes: one for each thing that is said otherwise. */
export function compareShapes(
  left: Shape,
  right: Shape,
  place: string,
  sides: Sides,
): Difference[] {
  if (left.kind === "nullable" || right.kind === "nullable") {
    return compareNullable(left, right, place, sides);
  }
  const [one, other] = [lowered(left), lowered(right)];
  if (one.kind !== other.kind) return [differing(sides, place, nameOf(one), nameOf(other))];
  return [...compareLimits(one, other, place, sides), ...compareContent(one, other, place, sides)];
}

/** The order of a list is one of its fields, ascending or descending: an enumeration. */
function lowered(shape: Shape): Shape {
  if (shape.kind !== "sort") return shape;
  return { kind: "enumeration", members: shape.fields.flatMap((field) => [field, `-${field}`]) };
}

function compareNullable(left: Shape, right: Shape, place: string, sides: Sides): Difference[] {
  const inner = compareShapes(bare(left), bare(right), place, sides);
  if (left.kind === right.kind) return inner;
  return [onlyIn(sides, left.kind === "nullable" ? "left" : "right", place, "nullable"), ...inner];
}

const bare = (shape: Shape) => (shape.kind === "nullable" ? shape.shape : shape);

function compareLimits(left: Shape, right: Shape, place: string, sides: Sides): Difference[] {
  const [ours, theirs] = [constraintsOf(left), constraintsOf(right)];
  const names = [
    ...new Set([...Object.keys(ours), ...Object.keys(theirs)]),
  ] as (keyof typeof ours)[];
  return names
    .filter((name) => ours[name] !== theirs[name])
    .map((name) => differingLimit(sides, place, name, ours[name], theirs[name]));
}

function compareContent(left: Shape, right: Shape, place: string, sides: Sides): Difference[] {
  switch (left.kind) {
    case "number":
      return compareNumbers(left, right as NumberShape, place, sides);
    case "literal":
      return left.value === (right as typeof left).value
        ? []
        : [differing(sides, place, nameOf(left), nameOf(right))];
    case "enumeration":
      return differingMembers(
        sides,
        place,
        "members",
        left.members,
        (right as typeof left).members,
      );
    case "array":
      return compareShapes(left.items, (right as typeof left).items, `${place}.*`, sides);
    case "record":
      return compareShapes(left.values, (right as typeof left).values, `${place}.*`, sides);
    case "object":
      return compareObjects(left, right as ObjectShape, place, sides);
    case "union":
      return compareUnions(left, right as UnionShape, place, sides);
    case "filter":
      return compareFilters(left, right as FilterShape, place, sides);
    default:
      return [];
  }
}

function compareNumbers(left: NumberShape, right: NumberShape, place: string, sides: Sides) {
  return left.integer === right.integer
    ? []
    : [differing(sides, place, nameOf(left), nameOf(right))];
}

function compareObjects(
  left: ObjectShape,
  right: ObjectShape,
  place: string,
  sides: Sides,
): Difference[] {
  const others = byName(right);
  const own = byName(left);
  const shared = left.properties.flatMap((property) => {
    const at = `${place}.${property.name}`;
    const other = others.get(property.name);
    if (other === undefined) return [onlyProperty(sides, "left", at, property)];
    const required =
      property.required === other.required
        ? []
        : [onlyIn(sides, property.required ? "left" : "right", at, "required")];
    return [...required, ...compareShapes(property.shape, other.shape, at, sides)];
  });
  const extra = right.properties
    .filter(({ name }) => !own.has(name))
    .map((property) => onlyProperty(sides, "right", `${place}.${property.name}`, property));
  return [...shared, ...extra];
}

function onlyProperty(
  sides: Sides,
  on: "left" | "right",
  place: string,
  { required }: Property,
): Difference {
  const difference = onlyIn(sides, on, place, "a property");
  const thing = required ? "a required property" : "a property";
  return { ...difference, change: { kind: "only", thing, on } };
}

const byName = ({ properties }: ObjectShape) =>
  new Map(properties.map((property) => [property.name, property]));

function compareUnions(
  left: UnionShape,
  right: UnionShape,
  place: string,
  sides: Sides,
): Difference[] {
  if (left.branches.length !== right.branches.length) {
    const [ours, theirs] = [left, right].map(({ branches }) => `${branches.length} branches`);
    return [differing(sides, place, ours, theirs)];
  }
  if (left.tag !== right.tag) {
    const [ours, theirs] = [left, right].map(({ tag }) => (tag ? `the tag ${tag}` : "no tag"));
    return [differing(sides, place, ours, theirs)];
  }
  return left.branches.flatMap((branch, index) =>
    compareShapes(branch, right.branches[index] as Shape, `${place}/${index + 1}`, sides),
  );
}

function compareFilters(left: FilterShape, right: FilterShape, place: string, sides: Sides) {
  const flat = ({ fields }: FilterShape) =>
    fields.flatMap(({ name, operators }) => operators.map((operator) => `${name} ${operator}`));
  return differingMembers(sides, place, "conditions", flat(left), flat(right));
}

function nameOf(shape: Shape): string {
  if (shape.kind === "number") return shape.integer ? "an integer" : "a number";
  if (shape.kind === "literal") return `only ${JSON.stringify(shape.value)}`;
  return `${/^[aeiou]/.test(shape.kind) ? "an" : "a"} ${shape.kind}`;
}

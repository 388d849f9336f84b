import type { FilterField, Property, Shape } from "../../model/shape.ts";
import type { Side } from "../../name/side.ts";
import type { Declarations } from "./declarations.ts";
import { literalsOf } from "./literals.ts";
import type { Member, TypeExpression } from "./type-expression.ts";

/** The shape of what a type holds. Fails on a type that does not belong on this side. */
export function typeShape(type: TypeExpression, side: Side, declared: Declarations): Shape {
  const inner = (child: TypeExpression) => typeShape(child, side, declared);
  switch (type.kind) {
    case "literal":
      return { kind: "literal", value: type.value ?? "null" };
    case "array":
      return arrayShape(type, side, inner);
    case "union":
      return unionShape(type.members, side, declared);
    case "name":
      return nameShape(type, side, declared);
    case "members":
      return { kind: "enumeration", members: literalsOf(type, declared) };
    case "tuple":
      throw new Error("A tuple where a value is due.");
  }
}

function arrayShape(
  type: TypeExpression & { kind: "array" },
  side: Side,
  inner: (child: TypeExpression) => Shape,
): Shape {
  if (type.readonly !== (side === "input")) throw new Error("Lists of inputs alone are readonly.");
  const items = inner(type.items);
  return items.kind === "filter" ? items : { kind: "array", items };
}

function unionShape(members: readonly TypeExpression[], side: Side, declared: Declarations): Shape {
  const others = members.filter((member) => !isNull(member));
  const [only] = others;
  const shape: Shape =
    others.length === 1 && only !== undefined
      ? typeShape(only, side, declared)
      : severalShape(others, side, declared);
  return others.length < members.length ? { kind: "nullable", shape } : shape;
}

const isNull = (type: TypeExpression) => type.kind === "literal" && type.value === null;

function severalShape(
  members: readonly TypeExpression[],
  side: Side,
  declared: Declarations,
): Shape {
  const shapes = members.map((member) => typeShape(member, side, declared));
  if (shapes.every((shape) => shape.kind === "literal")) {
    if (side === "answer") throw new Error("An enumeration in an answer that is not open.");
    return { kind: "enumeration", members: shapes.map(({ value }) => String(value)) };
  }
  const filters = shapes.filter((shape) => shape.kind === "filter");
  if (filters.length === shapes.length) {
    return { kind: "filter", fields: filters.flatMap(({ fields }) => fields) };
  }
  return { kind: "union", branches: shapes };
}

function nameShape(
  { name, arguments: [first, second] }: TypeExpression & { kind: "name" },
  side: Side,
  declared: Declarations,
): Shape {
  switch (name) {
    case "string":
    case "boolean":
    case "unknown":
      return { kind: name };
    case "number":
      return { kind: "number", integer: false };
    case "FilePart":
      return { kind: "file" };
    case "Open":
      return openShape(first, side, declared);
    case "Exclude":
    case "Sort":
      return {
        kind: "enumeration",
        members: literalsOf(
          { kind: "name", name, arguments: [first, second].flatMap((a) => a ?? []) },
          declared,
        ),
      };
    case "Record":
      if (second === undefined) break;
      return { kind: "record", values: typeShape(second, side, declared) };
    case "FilterOn":
      return { kind: "filter", fields: filterFields(first, second, declared) };
    case "Page":
    case "NumberedPage":
      return { kind: "object", properties: pageProperties(first, side, declared) };
  }
  return declaredShape(name, side, declared);
}

function openShape(first: TypeExpression | undefined, side: Side, declared: Declarations): Shape {
  if (first === undefined || side === "input") throw new Error("An open enumeration in an input.");
  return { kind: "enumeration", members: literalsOf(first, declared) };
}

function declaredShape(name: string, side: Side, declared: Declarations): Shape {
  const alias = declared.aliases.get(name);
  if (alias !== undefined) return aliasShape(alias, side, declared);
  const found = declared.interfaces.get(name);
  if (found === undefined) throw new Error(`Nothing declares ${name}.`);
  const base = found.base === undefined ? undefined : typeShape(found.base, side, declared);
  const inherited = base?.kind === "object" ? base.properties : [];
  const own = found.members.map((member) => propertyOf(member, side, declared));
  return { kind: "object", properties: [...inherited, ...own] };
}

/** An enumeration of a file may be named as it is in inputs alone; answers wrap it in `Open`. */
function aliasShape(alias: TypeExpression, side: Side, declared: Declarations): Shape {
  if (alias.kind === "members" && side === "answer") throw new Error("An enumeration is not open.");
  return typeShape(alias, side, declared);
}

function propertyOf(
  { name, optional, type }: Member,
  side: Side,
  declared: Declarations,
): Property {
  if (!optional) return { name, required: true, shape: typeShape(type, side, declared) };
  const members = type.kind === "union" ? type.members : [type];
  const others = members.filter((member) => !isUndefined(member));
  if (others.length === members.length) throw new Error(`${name}? does not take undefined.`);
  return { name, required: false, shape: unionShape(others, side, declared) };
}

const isUndefined = (type: TypeExpression) => type.kind === "name" && type.name === "undefined";

function filterFields(
  names: TypeExpression | undefined,
  operators: TypeExpression | undefined,
  declared: Declarations,
): FilterField[] {
  if (names === undefined || operators === undefined) throw new Error("A filter on nothing.");
  const known = literalsOf(operators, declared);
  return literalsOf(names, declared).map((name) => ({ name, operators: known }));
}

function pageProperties(
  item: TypeExpression | undefined,
  side: Side,
  declared: Declarations,
): Property[] {
  if (item === undefined) throw new Error("A page of nothing.");
  const required = true;
  return [
    { name: "items", required, shape: { kind: "array", items: typeShape(item, side, declared) } },
    { name: "has_more", required, shape: { kind: "boolean" } },
    { name: "next_cursor", required, shape: { kind: "nullable", shape: { kind: "string" } } },
  ];
}

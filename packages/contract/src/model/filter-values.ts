import { asPage } from "./page.ts";
import type { Operation, Resource } from "./resource.ts";
import type { FilterField, ObjectShape, Property, Shape } from "./shape.ts";

/** Gives each field of a list's filter the shape of its values, which the item of the list has. */
export const withFilterValues = (resources: readonly Resource[]): Resource[] =>
  resources.map((resource) => ({ ...resource, operations: resource.operations.map(withValues) }));

function withValues(operation: Operation): Operation {
  const { query, response } = operation;
  if (query === undefined) return operation;
  const item = asPage(response)?.item;
  const properties = query.properties.map((property): Property => {
    const { shape } = property;
    if (shape.kind !== "filter") return property;
    const fields = shape.fields.map((field) => withValue(field, item));
    return { ...property, shape: { ...shape, fields } };
  });
  return { ...operation, query: { ...query, properties } };
}

/** A field that the item lacks is compared with any text. */
function withValue(field: FilterField, item: Shape | undefined): FilterField {
  const value = shapeOf(field.name, propertiesNamed(field.name, item));
  const isText = value === undefined || (value.kind === "string" && value.format === undefined);
  return isText ? field : { ...field, value };
}

/** The item's properties of a name: one, or one of each kind of item. */
function propertiesNamed(name: string, item: Shape | undefined): Shape[] {
  if (item?.kind === "union")
    return item.branches.flatMap((branch) => propertiesNamed(name, branch));
  return ((item as ObjectShape | undefined)?.properties ?? [])
    .filter((property) => property.name === name)
    .map(({ shape }) => (shape.kind === "nullable" ? shape.shape : shape));
}

const ID: Shape = { kind: "number", integer: true };
const DAY: Shape = { kind: "string", format: "date" };
const TEXT: Shape = { kind: "string" };

function shapeOf(name: string, [shape, ...others]: readonly Shape[]): Shape | undefined {
  if (/(?:^|_)id$/.test(name)) return ID;
  if (/^(?:date|start)$|_(?:date|on)$/.test(name)) return DAY;
  if (name === "credit_note") return { kind: "boolean" };
  switch (shape?.kind) {
    case "literal":
      return { kind: "enumeration", members: [shape, ...others].flatMap(literalOf) };
    case "enumeration":
    case "boolean":
      return shape;
    case "string":
    case "array":
      return TEXT;
    default:
      return undefined;
  }
}

const literalOf = (shape: Shape): string[] =>
  shape.kind === "literal" ? [String(shape.value)] : [];

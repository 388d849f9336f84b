import type { SchemaObject } from "../load/openapi.ts";
import type { ObjectShape, Shape } from "../model/shape.ts";
import { normalizeShape } from "./normalize-shape.ts";

/** Whether a branch only says that `null` is allowed too. */
export const isNull = (schema: SchemaObject): boolean =>
  schema.enum?.length === 1 && schema.enum[0] === null;

export function normalizeUnion(schemas: readonly SchemaObject[], place: string): Shape {
  const branches = schemas.map((schema, index) => normalizeShape(schema, `${place}/${index + 1}`));
  const tag = branches.every(isObject) ? tagOf(branches) : undefined;
  if (tag === undefined) return { kind: "union", branches };
  return { kind: "union", branches: branches.map((branch) => withTag(branch, tag)), tag };
}

/** The property that has one value in every branch, and another one in each. */
function tagOf(branches: readonly ObjectShape[]): string | undefined {
  const names = branches[0]?.properties.map(({ name }) => name) ?? [];
  return names.find((name) => {
    const values = branches.map((branch) => onlyValue(branch, name));
    return !values.includes(undefined) && new Set(values).size === branches.length;
  });
}

function onlyValue(branch: ObjectShape, name: string): string | boolean | undefined {
  const shape = branch.properties.find((property) => property.name === name)?.shape;
  if (shape?.kind === "literal") return shape.value;
  return shape?.kind === "enumeration" && shape.members.length === 1 ? shape.members[0] : undefined;
}

/** The branch, with its tag as a literal: unlike other enumerations, a tag never grows. */
function withTag(branch: Shape, tag: string): Shape {
  if (!isObject(branch)) return branch;
  const value = onlyValue(branch, tag);
  if (value === undefined) return branch;
  return {
    ...branch,
    properties: branch.properties.map((property) =>
      property.name === tag ? { ...property, shape: { kind: "literal", value } } : property,
    ),
  };
}

const isObject = (shape: Shape): shape is ObjectShape => shape.kind === "object";

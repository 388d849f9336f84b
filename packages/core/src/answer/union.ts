import {
  type AnySchema,
  type Compile,
  isObject,
  type Position,
  placeOf,
  type Reader,
} from "./reader.ts";

interface Branch {
  readonly schema: AnySchema;
  readonly read: Reader;
}

/** Compiles a union: by its tag when it has one, which stays closed, else by the branch that fits best. */
export function compileUnion(schema: AnySchema, position: Position, compile: Compile): Reader {
  const branches = (schema.options as readonly AnySchema[]).map(
    (option): Branch => ({ schema: option, read: compile(option, position) }),
  );
  return schema.tag === undefined
    ? readBest(branches, position)
    : readTagged(branches, schema.tag, position);
}

function readTagged(branches: readonly Branch[], tag: string, { place }: Position): Reader {
  const byTag = new Map<unknown, Reader>();
  for (const { schema, read } of branches) {
    for (const value of tagValues(schema.entries?.[tag])) byTag.set(value, read);
  }
  const tagPlace = placeOf(place, tag);
  const expected = [...byTag.keys()].map((value) => JSON.stringify(value)).join(" | ");
  return (value, log) => {
    if (!isObject(value)) {
      log.misfit(place, "object", value);
      return value;
    }
    const tagValue = value[tag];
    const read = byTag.get(tagValue);
    if (read !== undefined) return read(value, log);
    log.misfit(tagPlace, expected, tagValue);
    return value;
  };
}

function tagValues(schema: AnySchema | undefined): readonly unknown[] {
  if (schema?.type === "literal") return [schema.literal];
  if (schema?.type === "picklist") return schema.options ?? [];
  return schema?.type === "optional" ? tagValues(schema.wrapped) : [];
}

function readBest(branches: readonly Branch[], { place }: Position): Reader {
  return (value, log) => {
    let best: Branch | undefined;
    let bestFit = -1;
    for (const branch of branches) {
      const fit = fitness(branch.schema, value);
      if (fit <= bestFit) continue;
      best = branch;
      bestFit = fit;
    }
    if (best !== undefined) return best.read(value, log);
    log.misfit(place, branches.map(({ schema }) => schema.expects).join(" | "), value);
    return value;
  };
}

/** -1 when the type differs; for objects, the share of declared keys that the value has. */
function fitness(schema: AnySchema, value: unknown): number {
  if (schema.type === "nullable" || schema.type === "optional") {
    return value === null ? 1 : fitness(schema.wrapped as AnySchema, value);
  }
  if (schema.type === "array") return Array.isArray(value) ? 1 : -1;
  if (schema.type === "record") return isObject(value) ? 0 : -1;
  if (schema.entries === undefined) return primitiveFits(schema, value) ? 1 : -1;
  if (!isObject(value)) return -1;
  const keys = Object.keys(schema.entries);
  return keys.filter((key) => key in value).length / Math.max(1, keys.length);
}

function primitiveFits(schema: AnySchema, value: unknown): boolean {
  if (schema.type === "picklist") return typeof value === "string";
  if (schema.type === "literal") return value === schema.literal;
  return schema.type === "unknown" || typeof value === schema.type;
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CORE, RESOURCES_FOLDER } from "../../emit/paths.ts";
import { asPage } from "../../model/page.ts";
import type { Shape } from "../../model/shape.ts";
import { mapChildren } from "../../model/walk.ts";
import type { Side } from "../../name/side.ts";
import { camelCase } from "../../name/word-forms.ts";
import { withoutConstraints } from "../../share/constraints.ts";
import { compareShapes } from "../compare/compare-shapes.ts";
import { type Difference, differing, onlyIn, type Sides } from "../compare/difference.ts";
import { type Part, readPart } from "../compare/read-part.ts";
import { type CoreOperation, coreOperations } from "../core-operation.ts";
import { type Declarations, readDeclarations } from "./declarations.ts";
import type { Member, TypeExpression } from "./type-expression.ts";
import { typeShape } from "./type-shape.ts";

const SIDES: Sides = { left: "the type", right: "the schema" };

/**
 * Every difference between the declared types of core's operations and their schemas.
 *
 * A schema that is annotated with its interface has to be assignable to it, and that is all: the
 * interface might say less, or more. So both are read, the one from the sources and the other at
 * run time, and compared.
 */
export async function compareTypes(coreSources: string): Promise<Difference[]> {
  return compareSources(await readSources(coreSources));
}

/** The same, for sources that are at hand. */
export function compareSources(sources: readonly string[]): Difference[] {
  const declared = readDeclarations(sources);
  return coreOperations().flatMap((operation) => compareOperationTypes(operation, declared));
}

/** The sources that declare what operations take and answer. */
export async function readSources(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, RESOURCES_FOLDER), { recursive: true });
  const paths = names.filter((name) => name.endsWith(".ts") && !name.startsWith("schemas"));
  return Promise.all(
    [CORE.filter, ...paths.map((path) => join(RESOURCES_FOLDER, path))].map((path) =>
      readFile(join(folder, path), "utf8"),
    ),
  );
}

function compareOperationTypes(
  { info, schemas }: CoreOperation,
  declared: Declarations,
): Difference[] {
  const type = declared.constants.get(info.name);
  if (type?.kind !== "name") return [{ place: info.name, what: "has no declared type" }];
  const compare = (what: Part, left: TypeExpression, schema: unknown) => {
    const place = `${info.name} ${what}`;
    const side = what === "answer" ? "answer" : "input";
    try {
      const read = readPart(what, schema, place);
      const right = side === "answer" && info.paginated ? readPage(read) : read;
      return compareShapes(typeShape(left, side, declared), asTyped(right, side), place, SIDES);
    } catch (error) {
      return [{ place, what: error instanceof Error ? error.message : String(error) }];
    }
  };
  const parts = partsOf(type, info.paginated);
  return [
    ...compareArguments(info, schemas, parts.arguments),
    ...compareOutput(info, schemas, parts.output),
    ...(schemas.query ? compare("query", parts.last, schemas.query()) : []),
    ...(schemas.body ? compare("body", parts.last, schemas.body()) : []),
    ...(schemas.answer ? compare("answer", parts.output, schemas.answer()) : []),
  ];
}

/** The arguments are the path's parameters in their order, and then the query or the body. */
function compareArguments(
  { name, path }: CoreOperation["info"],
  schemas: CoreOperation["schemas"],
  declared: readonly Member[],
): Difference[] {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = ""]) =>
    camelCase(parameter),
  );
  const expected = [
    ...parameters,
    ...(schemas.query ? ["query"] : []),
    ...(schemas.body ? ["body"] : []),
  ];
  const actual = declared.map((element) => element.name);
  if (expected.join() === actual.join()) return [];
  return [differing(SIDES, `${name} arguments`, actual.join(", "), expected.join(", "))];
}

function compareOutput(
  { name }: CoreOperation["info"],
  { answer }: CoreOperation["schemas"],
  output: TypeExpression,
): Difference[] {
  const isNothing = output.kind === "name" && output.name === "undefined";
  if (isNothing === (answer === undefined)) return [];
  return [onlyIn(SIDES, isNothing ? "right" : "left", name, "an answer")];
}

/** The types of the last argument and of the output, from `CallableOperation<…>`. */
function partsOf({ arguments: parameters }: TypeExpression & { kind: "name" }, paginated: boolean) {
  const [args, output, , page] = parameters;
  const nothing: TypeExpression = { kind: "name", name: "undefined", arguments: [] };
  const last = args?.kind === "tuple" ? args.elements.at(-1)?.type : undefined;
  const items: TypeExpression = page ?? {
    kind: "name",
    name: "Page",
    arguments: [output ?? nothing],
  };
  return {
    arguments: args?.kind === "tuple" ? args.elements : [],
    last: last ?? nothing,
    output: paginated ? items : (output ?? nothing),
  };
}

/** What core makes of a page that counts its pages, or is silent: see `answer/page.ts`. */
function readPage(answer: Shape): Shape {
  const page = asPage(answer);
  if (page === undefined) return answer;
  const list: Shape = { kind: "array", items: page.item };
  const cursor: Shape = { kind: "nullable", shape: { kind: "string" } };
  const required = true;
  return {
    kind: "object",
    properties: [
      { name: "items", required, shape: list },
      { name: "has_more", required, shape: { kind: "boolean" } },
      { name: "next_cursor", required, shape: cursor },
      ...page.others,
    ],
  };
}

/** An enumeration of one member reads like a literal, unless it is open. */
function closed(members: readonly string[]): Shape {
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? { kind: "literal", value: only }
    : { kind: "enumeration", members };
}

/** What a type can tell of a shape: neither limits, nor whether a number is an integer. */
function asTyped(shape: Shape, side: Side): Shape {
  const bare = mapChildren(withoutConstraints(shape), (child) => asTyped(child, side));
  if (bare.kind === "number") return { kind: "number", integer: false };
  if (bare.kind === "union") return { kind: "union", branches: bare.branches };
  if (bare.kind === "enumeration" && side === "input") return closed(bare.members);
  return bare;
}

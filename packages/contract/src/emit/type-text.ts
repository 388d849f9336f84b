import type { EnumerationShape, Shape, Side, UnionShape } from "../model/shape.ts";
import type { Naming } from "../name/naming.ts";
import { CORE, ENUMERATIONS, typesFile } from "./paths.ts";
import type { Imports } from "./source-file.ts";

/** The TypeScript type of a shape, as text. */
export function typeText(shape: Shape, side: Side, naming: Naming, imports: Imports): string {
  const known = naming.schemaOf(shape, side);
  if (known !== undefined) return imports.type(known.type, typesFile(known.file));
  const inner = (child: Shape) => typeText(child, side, naming, imports);

  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
    case "unknown":
      return shape.kind;
    case "literal":
      return JSON.stringify(shape.value);
    case "enumeration":
      return enumerationText(shape, side, naming, imports);
    case "nullable":
      return `${inner(shape.shape)} | null`;
    case "array":
      return `${side === "input" ? "readonly " : ""}${itemText(inner(shape.items))}[]`;
    case "record":
      return `Record<string, ${inner(shape.values)}>`;
    case "union":
      return unionText(shape, inner);
    case "file":
      return imports.type("FilePart", CORE.http);
    case "sort":
      return `${imports.type("Sort", CORE.filter)}<${literals(shape.fields)}>`;
    case "object":
    case "filter":
      throw new Error(`A ${shape.kind} without a name.`);
  }
}

const itemText = (item: string) => (/[ |]/.test(item) ? `(${item})` : item);

export const unionText = (shape: UnionShape, inner: (branch: Shape) => string): string =>
  shape.branches.map(inner).join(" | ");

/** `"a" | "b"` */
export const literals = (members: readonly string[]): string =>
  members.map((member) => JSON.stringify(member)).join(" | ");

function enumerationText(
  shape: EnumerationShape,
  side: Side,
  naming: Naming,
  imports: Imports,
): string {
  const members = membersText(shape, naming, imports);
  return side === "input" ? members : `${imports.type("Open", CORE.schema)}<${members}>`;
}

function membersText(shape: EnumerationShape, naming: Naming, imports: Imports): string {
  const named = naming.enumerationOf(shape);
  if (named !== undefined) return imports.type(named.name, ENUMERATIONS);
  const whole = naming.wholeOf(shape);
  if (whole === undefined) return literals(shape.members);
  const lacking = whole.members.filter((member) => !shape.members.includes(member));
  const name = imports.type(whole.name, ENUMERATIONS);
  return `Exclude<${name}, ${literals(lacking)}>`;
}

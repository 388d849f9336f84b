import { asPage, type PageShape } from "../model/page.ts";
import type { ObjectShape, Shape, UnionShape } from "../model/shape.ts";
import { answerLimits, answerMembers, factName } from "./answer-facts.ts";
import type { Emission } from "./emission.ts";
import { limitsText } from "./limits-text.ts";
import { CORE, schemasFile } from "./paths.ts";
import type { Imports } from "./source-file.ts";

/** The schema of a shape in an answer, as text. */
export function answerText(shape: Shape, emission: Emission, imports: Imports): string {
  const known = emission.naming.schemaOf(shape, "answer");
  if (known !== undefined) return `${imports.value(known.schema, schemasFile(known.file))}()`;
  return answerBody(shape, emission, imports);
}

/** The same, put together even when the shape has a name. */
export function answerBody(shape: Shape, emission: Emission, imports: Imports): string {
  const inner = (child: Shape) => answerText(child, emission, imports);
  const page = asPage(shape);
  const a = imports.namespace("a", CORE.answer);
  if (page?.others.length === 0) return `${a}.${pageFunction(page)}(${inner(page.item)})`;

  const limited = (schema: string) => limitedText(schema, shape, emission, imports);

  switch (shape.kind) {
    case "string":
    case "boolean":
    case "unknown":
      return limited(`${a}.${shape.kind}`);
    case "number":
      return limited(`${a}.${shape.integer ? "integer" : "number"}`);
    case "literal":
      return `${a}.literal(${JSON.stringify(shape.value)})`;
    case "enumeration":
      return `${a}.open(${JSON.stringify(factName(shape, answerMembers(emission)) ?? shape.members)})`;
    case "nullable":
      return `${a}.nullable(${inner(shape.shape)})`;
    case "array":
      return limited(`${a}.list(${inner(shape.items)})`);
    case "record":
      return `${a}.record(${inner(shape.values)})`;
    case "union":
      return unionText(shape, inner, a);
    case "object":
      return objectText(shape, inner, a);
    case "file":
    case "sort":
    case "filter":
      throw new Error(`An answer has no ${shape.kind}.`);
  }
}

function pageFunction({ numbered, silent }: PageShape): string {
  if (numbered) return "numberedPage";
  return silent ? "silentPage" : "page";
}

function unionText({ branches, tag }: UnionShape, inner: (s: Shape) => string, a: string): string {
  const all = `[${branches.map(inner).join(", ")}]`;
  return tag === undefined ? `${a}.union(${all})` : `${a}.tagged(${JSON.stringify(tag)}, ${all})`;
}

function objectText(shape: ObjectShape, inner: (s: Shape) => string, a: string): string {
  if (asPage(shape)?.silent) throw new Error("A page with keys of its own must have has_more.");
  const entries = shape.properties.map(({ name, required, shape: member }) => {
    const text = inner(member);
    return `${name}: ${required ? text : `${a}.optional(${text})`},\n`;
  });
  return `${a}.object({\n${entries.join("")}})`;
}

/** A limit is known by its name alone, so that it is bundled only where drift is looked for. */
function limitedText(schema: string, shape: Shape, emission: Emission, imports: Imports): string {
  const limits = limitsText(shape, (pattern) => new RegExp(pattern).toString());
  if (limits === "") return schema;
  const name = factName(shape, answerLimits(emission));
  const known = name === undefined ? limits : JSON.stringify(name);
  return `${imports.namespace("a", CORE.answer)}.limited(${schema}, ${known})`;
}

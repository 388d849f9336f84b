import { groupBy } from "../group-by.ts";
import { asPage } from "../model/page.ts";
import type {
  EnumerationShape,
  FilterField,
  FilterShape,
  ObjectShape,
  Property,
  Shape,
  Side,
  UnionShape,
} from "../model/shape.ts";
import { type NamedType, propertiesOf } from "../name/name-types.ts";
import type { Naming } from "../name/naming.ts";
import { docComment, fieldWords } from "./docstrings.ts";
import {
  CORE,
  type Emission,
  ENUMERATIONS,
  HEADER,
  type Imports,
  importsOf,
  type SourceFile,
  typesFile,
} from "./source-file.ts";

/** The interfaces of one resource, or of those that several share. */
export function emitTypes(resource: string, emission: Emission): SourceFile {
  const path = typesFile(resource);
  const imports = importsOf(path);
  const types = emission.naming.types
    .filter(({ file }) => file === resource)
    .map((type) => emitType(type, emission, imports));
  return { path, text: [HEADER, "", imports.render() + types.join("\n")].join("\n") };
}

function emitType(type: NamedType, emission: Emission, imports: Imports): string {
  const doc = docComment([emission.words.type(type.name)]);
  const { shape, side, name } = type;
  switch (shape.kind) {
    case "filter":
      return `${doc}export type ${name} = ${filterText(shape, emission, imports)};\n`;
    case "union": {
      const branch = (child: (typeof shape.branches)[number]) =>
        typeText(child, side, emission.naming, imports);
      return `${doc}export type ${name} = ${unionText(shape, branch)};\n`;
    }
    case "object":
      return doc + interfaceText(type, shape, emission, imports);
  }
}

function filterText(filter: FilterShape, { naming }: Emission, imports: Imports): string {
  const valueText = ({ value }: FilterField) =>
    value === undefined ? "string" : typeText(value, "input", naming, imports);
  const groups = groupBy(filter.fields, (field) =>
    [valueText(field), ...[...field.operators].sort()].join(),
  );
  const texts = [...groups.values()].map((fields) => {
    const [field] = fields as [FilterField];
    const names = literals(fields.map(({ name }) => name));
    const operators = operatorsType(field.operators, (name) => imports.type(name, CORE.filter));
    const value = valueText(field) === "string" ? "" : `, ${valueText(field)}`;
    return `${imports.type("FilterOn", CORE.filter)}<${names}, ${operators}${value}>`;
  });
  return texts.join(" | ");
}

function interfaceText(
  type: NamedType,
  shape: ObjectShape,
  emission: Emission,
  imports: Imports,
): string {
  const { base, properties } = partsOf(type, shape, emission, imports);
  const body = properties.map((property) => propertyText(type, property, emission, imports));
  const heading = base === undefined ? type.name : `${type.name} extends ${base}`;
  return `export interface ${heading} {\n${body.join("")}}\n`;
}

/** What an interface extends, if it does, and the properties that it adds. */
function partsOf(
  type: NamedType,
  shape: ObjectShape,
  { naming }: Emission,
  imports: Imports,
): { readonly base?: string; readonly properties: readonly Property[] } {
  const page = asPage(shape);
  if (page !== undefined) {
    const item = typeText(page.item, type.side, naming, imports);
    return { base: `${imports.type("Page", CORE.page)}<${item}>`, properties: page.others };
  }
  const base = naming.baseOf(type);
  if (base === undefined) return { properties: shape.properties };
  const inherited = new Set(propertiesOf(base).map(({ name }) => name));
  return {
    base: imports.type(base.name, typesFile(base.file)),
    properties: shape.properties.filter(({ name }) => !inherited.has(name)),
  };
}

function propertyText(
  type: NamedType,
  property: Property,
  emission: Emission,
  imports: Imports,
): string {
  const { name, shape, required } = property;
  const text =
    shape.kind === "filter"
      ? `readonly ${filterNameOf(type, emission)}[]`
      : typeText(shape, type.side, emission.naming, imports);
  const doc = fieldWords(type, property, emission.words);
  const comment = doc.length === 0 ? "" : docComment(doc, "  ");
  return `${comment}  ${name}${required ? "" : "?"}: ${text}${required ? "" : " | undefined"};\n`;
}

/** The name of the filter in a query, which belongs to that query alone. */
function filterNameOf(query: NamedType, { naming }: Emission): string {
  const place = `${query.places[0]}.filter`;
  return naming.types.find(({ places }) => places.includes(place))?.name ?? "";
}

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
const literals = (members: readonly string[]): string =>
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

/** The sets of operators that core has a name for. */
const NAMED_OPERATORS = [
  {
    type: "Comparing",
    constant: "COMPARING",
    operators: ["lt", "lteq", "gt", "gteq", "eq", "not_eq", "in", "not_in"],
  },
  { type: "Matching", constant: "MATCHING", operators: ["eq", "not_eq", "in", "not_in"] },
] as const;

/** The name that core has for a set of operators, if it has one. */
export function namedOperators(operators: readonly string[]) {
  return NAMED_OPERATORS.find(
    (named) =>
      named.operators.length === operators.length &&
      named.operators.every((operator) => operators.includes(operator)),
  );
}

/** The type of a set of operators: a name of core, or the operators themselves. */
const operatorsType = (operators: readonly string[], importName: (name: string) => string) => {
  const named = namedOperators(operators);
  return named === undefined ? literals(operators) : importName(named.type);
};

import { asPage } from "../model/page.ts";
import type { FilterShape, ObjectShape, Property } from "../model/shape.ts";
import { type NamedType, propertiesOf } from "../name/name-types.ts";
import { docComment } from "./doc-comment.ts";
import type { Emission } from "./emission.ts";
import { fieldWords } from "./field-words.ts";
import { fieldsByOperators, operatorsType } from "./operator-text.ts";
import { CORE, typesFile } from "./paths.ts";
import { HEADER, type Imports, importsOf, type SourceFile } from "./source-file.ts";
import { literals, typeText, unionText } from "./type-text.ts";

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
      return `${doc}export type ${name} = ${filterText(shape, imports)};\n`;
    case "union": {
      const branch = (child: (typeof shape.branches)[number]) =>
        typeText(child, side, emission.naming, imports);
      return `${doc}export type ${name} = ${unionText(shape, branch)};\n`;
    }
    case "object":
      return doc + interfaceText(type, shape, emission, imports);
  }
}

function filterText(filter: FilterShape, imports: Imports): string {
  const groups = fieldsByOperators(filter).map((fields) => {
    const names = literals(fields.map(({ name }) => name));
    const operators = operatorsType(fields[0]?.operators ?? [], (name) =>
      imports.type(name, CORE.filter),
    );
    return `${imports.type("FilterOn", CORE.filter)}<${names}, ${operators}>`;
  });
  return groups.join(" | ");
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

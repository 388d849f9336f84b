import type { Resource } from "../model/resource.ts";
import type { NamedEnumeration } from "../name/name-enumerations.ts";
import { SHARED } from "../name/name-types.ts";
import { camelCase } from "../name/word-forms.ts";
import { docComment } from "./docstrings.ts";
import { emitFields } from "./emit-fields.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitPatterns, emitSchemas } from "./emit-schemas.ts";
import { emitTypes } from "./emit-types.ts";
import {
  CATALOGUE,
  type Emission,
  ENUMERATIONS,
  HEADER,
  importsOf,
  operationsFile,
  RESOURCES,
  SCOPES,
  type SourceFile,
  specifier,
} from "./source-file.ts";

/** All files of core, unformatted. */
export function emit(emission: Emission): SourceFile[] {
  const files = [...emission.resources.map(({ file }) => file), SHARED];
  return [
    ...emission.resources.map((resource) => emitOperations(resource, emission)),
    ...files.map((file) => emitTypes(file, emission)),
    ...files.flatMap((file) => emitSchemas(file, emission)),
    emitEnumerations(emission),
    emitPatterns(emission),
    emitScopes(emission.resources),
    emitFields(emission),
    emitResources(emission.resources),
    emitCatalogue(emission.resources),
  ];
}

/**
 * The record of all operations. Bundlers take a spread for an effect and keep it; a call can be marked as
 * having none.
 */
function emitCatalogue(resources: readonly Resource[]): SourceFile {
  const imports = importsOf(CATALOGUE);
  const spreads = resources.map(
    ({ file }) => `...${imports.namespace(camelCase(file), operationsFile(file))},\n`,
  );
  const doc = docComment(["Every operation by its name."]);
  const text = `${HEADER}

${imports.render()}${doc}export const catalogue = /* @__PURE__ */ (() => ({\n${spreads.join("")}}) as const)();\n`;
  return { path: CATALOGUE, text };
}

/** All enumerations that have a name, by their names. */
function emitEnumerations(emission: Emission): SourceFile {
  const texts = [...emission.naming.enumerations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((enumeration) => enumerationText(enumeration, emission));
  return { path: ENUMERATIONS, text: [HEADER, "", texts.join("\n")].join("\n") };
}

function enumerationText(enumeration: NamedEnumeration, emission: Emission): string {
  const { name, constant, members } = enumeration;
  const doc = docComment([emission.words.enumeration(name)]);
  return `${doc}export const ${constant} = ${JSON.stringify(members)} as const;

/** A member of {@link ${constant}}. */
export type ${name} = (typeof ${constant})[number];
`;
}

/** The type of all scopes that an operation names. */
function emitScopes(resources: readonly Resource[]): SourceFile {
  const scopes = resources.flatMap(({ operations }) => operations.flatMap(({ scopes }) => scopes));
  const members = [...new Set(scopes)].sort().map((scope) => JSON.stringify(scope));
  const doc = docComment([
    "What an access token may be used for: the scopes that the operations of both APIs name.",
  ]);
  return {
    path: SCOPES,
    text: `${HEADER}\n\n${doc}export type Scope = ${members.join(" | ") || "never"};\n`,
  };
}

/** All resources as namespaces in one file. */
function emitResources(resources: readonly Resource[]): SourceFile {
  const lines = resources.map(
    ({ file }) =>
      `export * as ${camelCase(file)} from "${specifier(RESOURCES, operationsFile(file))}";\n`,
  );
  return { path: RESOURCES, text: `${HEADER}\n\n${lines.join("")}` };
}

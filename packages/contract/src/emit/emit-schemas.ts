import type { NamedSchema } from "../name/name-schemas.ts";
import type { NamedType } from "../name/name-types.ts";
import type { Emission } from "./emission.ts";
import { CORE, PATTERNS_FILE, schemasFile, typesFile } from "./paths.ts";
import { schemaExpression } from "./schema-text.ts";
import { HEADER, type Imports, importsOf, type SourceFile } from "./source-file.ts";

/** The schemas of one resource, or of those shapes that several share; none when it has no types. */
export function emitSchemas(resource: string, emission: Emission): SourceFile[] {
  const path = schemasFile(resource);
  const imports = importsOf(path);
  const schemas = emission.naming.types
    .filter(({ file, shape }) => file === resource && shape.kind !== "filter")
    .flatMap((type) => type.schemas.map((schema) => emitSchema(type, schema, emission, imports)));
  if (schemas.length === 0) return [];
  return [{ path, text: [HEADER, "", imports.render() + schemas.join("\n")].join("\n") }];
}

/** A schema, and the proof that it agrees with its type: else the file does not compile. */
function emitSchema(
  type: NamedType,
  { name, side, shape }: NamedSchema,
  emission: Emission,
  imports: Imports,
): string {
  const output = imports.type(type.name, typesFile(type.file));
  const annotation = imports.type("Schema", CORE.schema);
  const proof = imports.type(side === "input" ? "ExactInput" : "ExactResponse", CORE.schema);
  const expression = schemaExpression(shape, { side, emission, imports });
  return `export const ${name} = (): ${annotation}<${output}> => {
  const schema = ${expression};
  return schema satisfies ${proof}<typeof schema, ${output}>;
};
`;
}

const MEANT =
  "// biome-ignore lint/suspicious/noControlCharactersInRegex: a text that has it is refused.\n";

/** The regular expressions that have a name. */
export function emitPatterns({ patterns }: Emission): SourceFile {
  const lines = Object.entries(patterns).map(
    ([name, source]) =>
      `${source.includes("\\x00") ? MEANT : ""}export const ${name} = ${new RegExp(source)};\n`,
  );
  return { path: PATTERNS_FILE, text: [HEADER, "", lines.join("\n")].join("\n") };
}

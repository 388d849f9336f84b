import type { FilterShape, ObjectShape, UnionShape } from "../model/shape.ts";
import type { NamedSchema } from "../name/name-schemas.ts";
import type { NamedType } from "../name/name-types.ts";
import { answerBody } from "./answer-text.ts";
import type { Emission } from "./emission.ts";
import { inputText } from "./input-text.ts";
import { namedOperators } from "./operator-text.ts";
import { CORE, schemasFile, typesFile } from "./paths.ts";
import { HEADER, type Imports, importsOf, type SourceFile } from "./source-file.ts";

/** The schemas that belong to a file. */
export function emitSchemas(path: string, emission: Emission): SourceFile {
  const imports = importsOf(path);
  const schemas = emission.naming.types
    .filter(({ file, shape }) => schemasFile(file) === path && shape.kind !== "filter")
    .flatMap((type) => type.schemas.map((schema) => emitSchema(type, schema, emission, imports)));
  return { path, text: [HEADER, "", imports.render() + schemas.join("\n")].join("\n") };
}

function emitSchema(
  type: NamedType,
  schema: NamedSchema,
  emission: Emission,
  imports: Imports,
): string {
  const name = imports.type(type.name, typesFile(type.file));
  const { shape, side } = schema;
  const annotation =
    side === "answer"
      ? imports.type("AnswerSchema", CORE.answer)
      : imports.type("Schema", CORE.schema);
  const text =
    side === "answer"
      ? answerBody(shape, emission, imports)
      : inputBody(shape, type.name, emission, imports);
  return `export const ${schema.name} = (): ${annotation}<${name}> => ${text};\n`;
}

function inputBody(
  shape: NamedSchema["shape"],
  type: string,
  emission: Emission,
  imports: Imports,
): string {
  if (shape.kind === "filter") throw new Error("A filter has no schema of its own.");
  return shape.kind === "union"
    ? unionText(shape, type, emission, imports)
    : objectText(shape, emission, imports);
}

function unionText(shape: UnionShape, type: string, emission: Emission, imports: Imports): string {
  const branches = shape.branches.map((branch) => inputText(branch, emission, imports));
  const tag = shape.tag === undefined ? "" : `, ${JSON.stringify(shape.tag)}`;
  return `${imports.value("union", CORE.schema)}<${type}>([${branches.join(", ")}]${tag})`;
}

function objectText(shape: ObjectShape, emission: Emission, imports: Imports): string {
  const entries = shape.properties.map((property) => {
    const text =
      property.shape.kind === "filter"
        ? filterText(property.shape, emission, imports)
        : inputText(property.shape, emission, imports);
    return `${property.name}: ${property.required ? text : optional(text, imports)},\n`;
  });
  return `${imports.value("strictObject", CORE.schema)}({\n${entries.join("")}})`;
}

const optional = (text: string, imports: Imports) =>
  `${imports.value("optional", CORE.schema)}(${text})`;

function filterText(filter: FilterShape, { naming }: Emission, imports: Imports): string {
  const type = naming.types.find(({ shape }) => shape === filter);
  if (type === undefined) throw new Error("A filter without a name.");
  const fields = filter.fields.map(({ name, operators }) => {
    const named = namedOperators(operators);
    const text =
      named === undefined ? JSON.stringify(operators) : imports.value(named.constant, CORE.filter);
    return `${name}: ${text},\n`;
  });
  const condition = imports.type(type.name, typesFile(type.file));
  return `${imports.value("filter", CORE.schema)}<${condition}>({\n${fields.join("")}})`;
}

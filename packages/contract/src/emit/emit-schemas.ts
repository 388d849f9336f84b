import { asPage, type PageShape } from "../model/page.ts";
import type {
  ArrayShape,
  EnumerationShape,
  FilterShape,
  NumberShape,
  ObjectShape,
  Shape,
  Side,
  StringFormat,
  StringShape,
  UnionShape,
} from "../model/shape.ts";
import type { NamedSchema } from "../name/name-schemas.ts";
import type { NamedType } from "../name/name-types.ts";
import { namedOperators } from "./emit-types.ts";
import {
  CORE,
  type Emission,
  ENUMERATIONS,
  HEADER,
  type Imports,
  importsOf,
  PATTERNS_FILE,
  type SourceFile,
  schemasFile,
  typesFile,
} from "./source-file.ts";

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

/** The checks that are named after a regular expression of the contract. */
export function emitPatterns({ patterns }: Emission): SourceFile {
  const imports = importsOf(PATTERNS_FILE);
  const matching = imports.value("matching", CORE.schema);
  const checks = Object.entries(patterns).map(([name, { source, expects }]) => {
    const comment = source.includes("\\x00") ? MEANT : "";
    const call = `${matching}(${new RegExp(source)}, ${JSON.stringify(expects)})`;
    return `${comment}export const ${name} = () => ${call};\n`;
  });
  const text = [HEADER, "", imports.render() + checks.join("\n")].join("\n");
  return { path: PATTERNS_FILE, text };
}

/** What the text of a schema depends on. */
interface SchemaContext {
  readonly side: Side;
  readonly emission: Emission;
  readonly imports: Imports;
}

/** The valibot schema of a shape, as text: a call when the shape has a name, else an expression. */
export function schemaText(shape: Shape, context: SchemaContext): string {
  const { emission, imports, side } = context;
  const known = shape.kind === "filter" ? undefined : emission.naming.schemaOf(shape, side);
  return known === undefined
    ? schemaExpression(shape, context)
    : `${imports.value(known.schema, schemasFile(known.file))}()`;
}

/** The expression of a shape's schema, even when the shape has a name. */
function schemaExpression(shape: Shape, context: SchemaContext): string {
  const v = valibot(context);
  const core = coreHelpers(context);
  const inner = (child: Shape) => schemaText(child, context);
  const page = context.side === "response" ? asPage(shape) : undefined;
  if (page?.others.length === 0) return `${core(pageHelper(page))}(${inner(page.item)})`;

  switch (shape.kind) {
    case "string":
      return piped(`${v("string")}()`, stringChecks(shape, context), v);
    case "number":
      return `${core(shape.integer ? "integer" : "number")}(${boundsText(shape)})`;
    case "boolean":
    case "unknown":
      return `${v(shape.kind)}()`;
    case "literal":
      return `${v("literal")}(${JSON.stringify(shape.value)})`;
    case "enumeration":
      return context.side === "response"
        ? `${core("open")}(${openText(shape, context)})`
        : `${v("picklist")}(${membersText(shape, context)})`;
    case "nullable":
      return `${v("nullable")}(${inner(shape.shape)})`;
    case "array":
      return piped(`${v("array")}(${inner(shape.items)})`, arrayChecks(shape, v), v);
    case "record":
      return `${v("record")}(${v("string")}(), ${inner(shape.values)})`;
    case "union":
      return unionText(shape, context);
    case "object":
      return objectText(shape, context);
    case "file":
      return `${core("file")}()`;
    case "sort":
      return `${core("sort")}(${JSON.stringify(shape.fields)})`;
    case "filter":
      return filterText(shape, context);
  }
}

const valibot =
  ({ imports }: SchemaContext) =>
  (name: string) =>
    `${imports.namespace("v", "valibot")}.${name}`;

const coreHelpers =
  ({ imports }: SchemaContext) =>
  (helper: string) =>
    imports.value(helper, CORE.schema);

type Namespace = (name: string) => string;

function pageHelper({ numbered, silent }: PageShape): string {
  if (numbered) return "numberedPage";
  return silent ? "silentPage" : "page";
}

function unionText({ branches, tag }: UnionShape, context: SchemaContext): string {
  const options = `[${branches.map((branch) => schemaText(branch, context)).join(", ")}]`;
  if (tag === undefined) return `${valibot(context)("union")}(${options})`;
  return `${coreHelpers(context)("tagged")}(${JSON.stringify(tag)}, ${options})`;
}

/** Inputs are strict, responses keep the keys that they do not declare. */
function objectText(shape: ObjectShape, context: SchemaContext): string {
  const isInput = context.side === "input";
  if (!isInput && asPage(shape)?.silent) {
    throw new Error("A page with keys of its own must have has_more.");
  }
  const v = valibot(context);
  const entries = shape.properties.map(({ name, required, shape: member }) => {
    const text = schemaText(member, context);
    return `${name}: ${required ? text : `${v("optional")}(${text})`},\n`;
  });
  return `${v(isInput ? "strictObject" : "object")}({\n${entries.join("")}})`;
}

function filterText(filter: FilterShape, context: SchemaContext): string {
  const { imports } = context;
  const fields = filter.fields.map(({ name, operators }) => {
    const named = namedOperators(operators);
    const text =
      named === undefined ? JSON.stringify(operators) : imports.value(named.constant, CORE.filter);
    return `${name}: ${text},\n`;
  });
  const values = filter.fields.flatMap(({ name, value }) =>
    value === undefined ? [] : [`${name}: ${valueText(value, context)},\n`],
  );
  const valuesText = values.length === 0 ? "" : `, {\n${values.join("")}}`;
  return `${coreHelpers(context)("filter")}({\n${fields.join("")}}${valuesText})`;
}

/** The function that creates the schema of a filter's values. */
function valueText(value: Shape, context: SchemaContext): string {
  if (value.kind === "number") return coreHelpers(context)("integer");
  if (value.kind === "string") return coreHelpers(context)("day");
  return value.kind === "boolean"
    ? valibot(context)("boolean")
    : `() => ${schemaText(value, context)}`;
}

const piped = (schema: string, checks: readonly string[], v: Namespace) =>
  checks.length === 0 ? schema : `${v("pipe")}(${[schema, ...checks].join(", ")})`;

/** What breaks a check in a response is drift; formats are checked in inputs alone. */
function stringChecks(shape: StringShape, context: SchemaContext): string[] {
  const { format, pattern, minLength, maxLength } = shape;
  const v = valibot(context);
  return [
    ...(format === undefined || context.side === "response" ? [] : formatChecks(format, context)),
    ...(pattern === undefined ? [] : [patternText(pattern, context)]),
    ...lengthChecks(minLength, maxLength, v),
  ];
}

function formatChecks(format: StringFormat, context: SchemaContext): string[] {
  const [v, core] = [valibot(context), coreHelpers(context)];
  switch (format) {
    case "date":
      return [`${v("isoDate")}()`, `${core("onCalendar")}()`];
    case "date-time":
      return [`${v("isoTimestamp")}()`, `${core("onCalendar")}()`];
    case "email":
      return [`${core("email")}()`];
    case "uuid":
      return [`${v("uuid")}()`];
    case "uri":
      return [`${v("url")}()`];
  }
}

function patternText(pattern: string, context: SchemaContext): string {
  const { emission, imports } = context;
  const named = Object.entries(emission.patterns).find(([, { source }]) => source === pattern);
  return named === undefined
    ? `${valibot(context)("regex")}(${new RegExp(pattern)})`
    : `${imports.value(named[0], PATTERNS_FILE)}()`;
}

const lengthChecks = (least: number | undefined, most: number | undefined, v: Namespace) => [
  ...(least === undefined ? [] : [`${v("minLength")}(${least})`]),
  ...(most === undefined ? [] : [`${v("maxLength")}(${most})`]),
];

function boundsText({ minimum, maximum }: NumberShape): string {
  return maximum === undefined ? `${minimum ?? ""}` : `${minimum}, ${maximum}`;
}

const arrayChecks = ({ minItems, maxItems, unique }: ArrayShape, v: Namespace) => [
  ...lengthChecks(minItems, maxItems, v),
  ...(unique ? [`${v("checkItems")}((item, index, items) => items.indexOf(item) === index)`] : []),
];

/** The arguments of an open enumeration: the name of its list, with what it lacks, or its members. */
function openText(shape: EnumerationShape, { emission: { naming } }: SchemaContext): string {
  const named = naming.enumerationOf(shape);
  if (named !== undefined) return JSON.stringify(named.constant);
  const whole = naming.wholeOf(shape);
  if (whole === undefined) return JSON.stringify(shape.members);
  return `${JSON.stringify(whole.constant)}, ${JSON.stringify(lackingIn(shape, whole))}`;
}

const lackingIn = (shape: EnumerationShape, whole: Pick<EnumerationShape, "members">) =>
  whole.members.filter((member) => !shape.members.includes(member));

/** The members of an enumeration: its list by name, another one without a few, or as they are. */
function membersText(shape: EnumerationShape, { emission, imports }: SchemaContext): string {
  const { naming } = emission;
  const named = naming.enumerationOf(shape);
  const whole = named ?? naming.wholeOf(shape);
  if (whole === undefined) return JSON.stringify(shape.members);
  const constant = imports.value(whole.constant, ENUMERATIONS);
  if (named !== undefined) return constant;
  return `${imports.value("without", CORE.schema)}(${constant}, ${JSON.stringify(lackingIn(shape, whole))})`;
}

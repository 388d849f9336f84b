import type {
  ArrayShape,
  EnumerationShape,
  NumberShape,
  Shape,
  StringFormat,
  StringShape,
} from "../model/shape.ts";
import type { Side } from "../name/side.ts";
import type { Emission } from "./emission.ts";
import { CORE, ENUMERATIONS, PATTERNS_FILE, schemasFile } from "./paths.ts";
import type { Imports } from "./source-file.ts";

const FORMAT_CHECKS: Readonly<Record<StringFormat, string>> = {
  date: "v.isoDate()",
  "date-time": "v.isoTimestamp()",
  uuid: "v.uuid()",
  email: "v.rfcEmail()",
  uri: "v.url()",
};

/** The valibot schema of a shape, as text. */
export function schemaText(shape: Shape, side: Side, emission: Emission, imports: Imports): string {
  const known = emission.naming.schemaOf(shape, side);
  if (known !== undefined && shape.kind !== "filter") {
    return `${imports.value(known.schema, schemasFile(known.file))}()`;
  }
  const inner = (child: Shape) => schemaText(child, side, emission, imports);
  const core = (helper: string) => imports.value(helper, CORE.schema);
  imports.namespace("v", "valibot");

  switch (shape.kind) {
    case "string":
      return piped("v.string()", stringChecks(shape, emission, imports));
    case "number":
      return shape.integer ? integerText(shape, core("integer")) : numberText(shape, core);
    case "boolean":
    case "unknown":
      return `v.${shape.kind}()`;
    case "literal":
      return `v.literal(${JSON.stringify(shape.value)})`;
    case "enumeration":
      return `v.picklist(${membersText(shape, emission, imports)})`;
    case "nullable":
      return `v.nullable(${inner(shape.shape)})`;
    case "array":
      return piped(`v.array(${inner(shape.items)})`, arrayChecks(shape));
    case "record":
      return `v.record(v.string(), ${inner(shape.values)})`;
    case "union":
      return `v.union([${shape.branches.map(inner).join(", ")}])`;
    case "file":
      return `${core("file")}()`;
    case "sort":
      return `${core("sort")}(${JSON.stringify(shape.fields)})`;
    case "object":
    case "filter":
      throw new Error(`A ${shape.kind} without a name.`);
  }
}

const piped = (schema: string, checks: readonly string[]) =>
  checks.length === 0 ? schema : `v.pipe(${[schema, ...checks].join(", ")})`;

function stringChecks(shape: StringShape, emission: Emission, imports: Imports): string[] {
  const { format, pattern, minLength, maxLength } = shape;
  return [
    ...(format === undefined ? [] : [FORMAT_CHECKS[format]]),
    ...(pattern === undefined ? [] : [`v.regex(${patternText(pattern, emission, imports)})`]),
    ...(minLength === undefined ? [] : [`v.minLength(${minLength})`]),
    ...(maxLength === undefined ? [] : [`v.maxLength(${maxLength})`]),
  ];
}

function patternText(pattern: string, { patterns }: Emission, imports: Imports): string {
  const named = Object.entries(patterns).find(([, source]) => source === pattern);
  return named === undefined
    ? new RegExp(pattern).toString()
    : imports.value(named[0], PATTERNS_FILE);
}

function integerText({ minimum, maximum }: NumberShape, integer: string): string {
  if (maximum !== undefined) return `${integer}(${minimum}, ${maximum})`;
  return `${integer}(${minimum ?? ""})`;
}

function numberText({ minimum, maximum }: NumberShape, core: (helper: string) => string): string {
  if (minimum === undefined && maximum === undefined) return `${core("number")}()`;
  return piped("v.number()", [
    "v.finite()",
    ...(minimum === undefined ? [] : [`v.minValue(${minimum})`]),
    ...(maximum === undefined ? [] : [`v.maxValue(${maximum})`]),
  ]);
}

function arrayChecks({ minItems, maxItems, unique }: ArrayShape): string[] {
  return [
    ...(minItems === undefined ? [] : [`v.minLength(${minItems})`]),
    ...(maxItems === undefined ? [] : [`v.maxLength(${maxItems})`]),
    ...(unique ? ["v.checkItems((item, index, items) => items.indexOf(item) === index)"] : []),
  ];
}

function membersText(shape: EnumerationShape, { naming }: Emission, imports: Imports): string {
  const named = naming.enumerationOf(shape);
  const whole = named ?? naming.wholeOf(shape);
  if (whole === undefined) return JSON.stringify(shape.members);
  const constant = imports.value(whole.constant, ENUMERATIONS);
  if (named !== undefined) return constant;
  const lacking = whole.members.filter((member) => !shape.members.includes(member));
  return `${imports.value("without", CORE.schema)}(${constant}, ${JSON.stringify(lacking)})`;
}

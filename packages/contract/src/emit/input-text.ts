import type { ArrayShape, NumberShape, Shape, StringFormat, StringShape } from "../model/shape.ts";
import type { Emission } from "./emission.ts";
import { membersText } from "./members-text.ts";
import { CORE, schemasFile } from "./paths.ts";
import { patternText } from "./pattern-text.ts";
import type { Imports } from "./source-file.ts";

/** The checks that core spells in its own words, and those that it takes from valibot as they are. */
const FORMAT_CHECKS: Readonly<Record<StringFormat, string>> = {
  date: "isoDate",
  "date-time": "isoTimestamp",
  uuid: "v.uuid",
  email: "v.rfcEmail",
  uri: "v.url",
};

/** The valibot schema of a shape in an input, as text. */
export function inputText(shape: Shape, emission: Emission, imports: Imports): string {
  const known = emission.naming.schemaOf(shape, "input");
  if (known !== undefined && shape.kind !== "filter") {
    return `${imports.value(known.schema, schemasFile(known.file))}()`;
  }
  const inner = (child: Shape) => inputText(child, emission, imports);
  const core = (helper: string) => imports.value(helper, CORE.schema);
  const v = (name: string) => `${imports.namespace("v", "valibot")}.${name}`;

  switch (shape.kind) {
    case "string":
      return piped(`${core("string")}()`, stringChecks(shape, emission, imports), v);
    case "number":
      return `${core(shape.integer ? "integer" : "number")}(${boundsText(shape)})`;
    case "boolean":
    case "unknown":
      return `${v(shape.kind)}()`;
    case "literal":
      return `${core("literal")}(${JSON.stringify(shape.value)})`;
    case "enumeration":
      return `${core("oneOf")}(${membersText(shape, emission, imports)})`;
    case "nullable":
      return `${core("nullable")}(${inner(shape.shape)})`;
    case "array":
      return piped(`${core("list")}(${inner(shape.items)})`, arrayChecks(shape, core), v);
    case "record":
      return `${v("record")}(${core("string")}(), ${inner(shape.values)})`;
    case "union":
      return `${v("union")}([${shape.branches.map(inner).join(", ")}])`;
    case "file":
      return `${core("file")}()`;
    case "sort":
      return `${core("sort")}(${JSON.stringify(shape.fields)})`;
    case "object":
    case "filter":
      throw new Error(`A ${shape.kind} without a name.`);
  }
}

const piped = (schema: string, checks: readonly string[], v: (name: string) => string) =>
  checks.length === 0 ? schema : `${v("pipe")}(${[schema, ...checks].join(", ")})`;

function stringChecks(shape: StringShape, emission: Emission, imports: Imports): string[] {
  const { format, pattern, minLength, maxLength } = shape;
  const core = (helper: string) => imports.value(helper, CORE.schema);
  return [
    ...(format === undefined ? [] : [formatText(FORMAT_CHECKS[format], core)]),
    ...(pattern === undefined
      ? []
      : [`${core("pattern")}(${patternText(pattern, emission, imports)})`]),
    ...lengthChecks(minLength, maxLength, core),
  ];
}

type Core = (helper: string) => string;

const formatText = (check: string, core: Core) =>
  `${check.startsWith("v.") ? check : core(check)}()`;

const lengthChecks = (least: number | undefined, most: number | undefined, core: Core) => [
  ...(least === undefined ? [] : [`${core("minLength")}(${least})`]),
  ...(most === undefined ? [] : [`${core("maxLength")}(${most})`]),
];

function boundsText({ minimum, maximum }: NumberShape): string {
  return maximum === undefined ? `${minimum ?? ""}` : `${minimum}, ${maximum}`;
}

const arrayChecks = ({ minItems, maxItems, unique }: ArrayShape, core: Core) => [
  ...lengthChecks(minItems, maxItems, core),
  ...(unique ? ["v.checkItems((item, index, items) => items.indexOf(item) === index)"] : []),
];

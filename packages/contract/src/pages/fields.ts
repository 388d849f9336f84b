import { fieldWords } from "../emit/docstrings.ts";
import type { Emission } from "../emit/source-file.ts";
import { groupBy } from "../group-by.ts";
import type { ObjectShape, Property, Shape, Side, UnionShape } from "../model/shape.ts";
import { shapeKey } from "../model/share.ts";
import type { FrenchBook } from "../words/french/french-book.ts";
import type { Bilingual } from "./operation-page.ts";

/** A field of an input or of a response, in a flat list: inner fields follow the one that has them. */
export interface Field {
  /** `invoice_lines[].label` */
  readonly path: string;
  /** As in TypeScript, in short: `string`, `integer`, `"goods" | "services"`, `object[]`. */
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  /** What a text is beyond its type: `date`, `decimal such as "1234.50"`. */
  readonly format?: string;
  readonly limits?: Limits;
  /** Of a value that is one of several objects: what the object has that has this field. */
  readonly only?: string;
  /** The docstring's words; absent where the name says it all. */
  readonly words?: Bilingual;
  readonly deprecated?: true;
}

/** Bounds, included: of a number's value, of a text's length, of how many items a list has. */
export interface Limits {
  readonly of: "value" | "length" | "items";
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** The fields of a shape, its own first. */
export function fieldsOf(shape: Shape, side: Side, sources: Sources): Field[] {
  return within(shape, "", { side, ...sources });
}

/** What the words of fields come from. */
export interface Sources {
  readonly emission: Emission;
  readonly french: FrenchBook;
}

interface Reading extends Sources {
  readonly side: Side;
}

/** The fields inside a value at a path: of an object, of the items of a list, of each object of a union. */
function within(shape: Shape, path: string, reading: Reading): Field[] {
  switch (shape.kind) {
    case "object":
      return shape.properties.flatMap((property) => ofProperty(property, shape, path, reading));
    case "nullable":
      return within(shape.shape, path, reading);
    case "array":
      return within(shape.items, `${path}[]`, reading);
    case "record":
      return within(shape.values, `${path}{}`, reading);
    case "union":
      return ofUnion(shape, path, reading);
    default:
      return [];
  }
}

function ofProperty(
  property: Property,
  owner: ObjectShape,
  path: string,
  reading: Reading,
  only?: string,
): Field[] {
  const { name, required, deprecated, shape } = property;
  const inner = shape.kind === "nullable" ? shape.shape : shape;
  const at = path === "" ? name : `${path}.${name}`;
  const words = wordsOf(owner, property, reading);
  const format = formatOf(inner, reading);
  const limits = limitsOf(inner);
  const field: Field = {
    path: at,
    type: typeOf(inner, reading),
    required,
    nullable: shape.kind === "nullable",
    ...(format !== undefined && { format }),
    ...(limits !== undefined && { limits }),
    ...(only !== undefined && { only }),
    ...(words !== undefined && { words }),
    ...(deprecated === true && { deprecated }),
  };
  return [field, ...within(inner, at, reading)];
}

/** The fields of all objects of a union, each once; those that not all of them have say which has them. */
function ofUnion({ branches, tag }: UnionShape, path: string, reading: Reading): Field[] {
  const objects = branches.filter((branch) => branch.kind === "object");
  const all = objects.flatMap((object) =>
    object.properties.map((property) => ({ object, property })),
  );
  const groups = groupBy(all, ({ property }) => `${property.name} ${shapeKey(property.shape)}`);
  return [...groups.values()].flatMap((owners) => {
    const [{ object, property }] = owners as [(typeof owners)[number]];
    const required = owners.every((owner) => owner.property.required);
    const isEverywhere = owners.length === objects.length;
    const only = owners.map((owner) => nameIn(owner.object, objects, tag)).join(", ");
    return ofProperty(
      { ...property, required },
      object,
      path,
      reading,
      isEverywhere ? undefined : only,
    );
  });
}

/** What an object of a union is told by: its tag, else the first required field that another lacks. */
function nameIn(
  object: ObjectShape,
  objects: readonly ObjectShape[],
  tag: string | undefined,
): string {
  const tagged = object.properties.find(({ name, shape }) => name === tag && isTag(shape));
  if (tagged !== undefined) return `${tagged.name}: ${typeText(tagged.shape)}`;
  const literal = object.properties.find(({ shape }) => shape.kind === "literal");
  if (literal !== undefined) return `${literal.name}: ${typeText(literal.shape)}`;
  const own = object.properties.find(
    ({ name, required }) =>
      required && objects.some((other) => !other.properties.some((each) => each.name === name)),
  );
  return own?.name ?? `${objects.indexOf(object) + 1}`;
}

const isTag = ({ kind }: Shape) => kind === "literal" || kind === "enumeration";

function wordsOf(owner: ObjectShape, property: Property, { side, emission, french }: Reading) {
  const { naming, words } = emission;
  const name = naming.schemaOf(owner, side)?.type;
  const type = naming.types.find((each) => each.name === name);
  if (type === undefined) return undefined;
  const text = fieldWords(type, property, words).filter((one) => !one.startsWith("@"));
  return text.length === 0 ? undefined : french.bilingual(text.join(" "));
}

/** An enumeration of more members than this is shown by its name. */
const MOST_MEMBERS = 8;

function typeOf(shape: Shape, { emission }: Sources): string {
  if (shape.kind !== "enumeration" || shape.members.length <= MOST_MEMBERS) return typeText(shape);
  const { naming } = emission;
  return naming.enumerationOf(shape)?.name ?? naming.wholeOf(shape)?.name ?? "string";
}

/** A type in the words of TypeScript, but `integer`. */
function typeText(shape: Shape): string {
  switch (shape.kind) {
    case "number":
      return shape.integer ? "integer" : "number";
    case "literal":
      return JSON.stringify(shape.value);
    case "enumeration":
      return shape.members.map((member) => JSON.stringify(member)).join(" | ");
    case "nullable":
      return `${typeText(shape.shape)} | null`;
    case "array": {
      const item = typeText(shape.items);
      return item.includes(" ") ? `(${item})[]` : `${item}[]`;
    }
    case "record":
      return `Record<string, ${typeText(shape.values)}>`;
    case "union":
      return [...new Set(shape.branches.map(typeText))].join(" | ");
    case "sort":
      return shape.fields.flatMap((field) => [`"${field}"`, `"-${field}"`]).join(" | ");
    case "file":
      return "FilePart";
    default:
      return shape.kind;
  }
}

function formatOf(shape: Shape, sources: Sources): string | undefined {
  if (shape.kind === "array") return formatOf(shape.items, sources);
  if (shape.kind === "enumeration" && shape.members.length > MOST_MEMBERS)
    return `${shape.members.length} values such as "${shape.members[0]}"`;
  if (shape.kind !== "string") return undefined;
  const pattern = Object.values(sources.emission.patterns).find(
    ({ source }) => source === shape.pattern,
  );
  return shape.format ?? pattern?.expects;
}

function limitsOf(shape: Shape): Limits | undefined {
  const [of, least, most] = boundsOf(shape);
  return least === undefined && most === undefined ? undefined : { of, least, most };
}

function boundsOf(
  shape: Shape,
): [of: Limits["of"], least?: number | undefined, most?: number | undefined] {
  switch (shape.kind) {
    case "number":
      return ["value", shape.minimum, shape.maximum];
    case "string":
      return ["length", shape.minLength, shape.maxLength];
    case "array":
      return ["items", shape.minItems, shape.maxItems];
    default:
      return ["value"];
  }
}

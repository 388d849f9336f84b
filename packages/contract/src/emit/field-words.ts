import type { FilterShape, Property } from "../model/shape.ts";
import type { NamedType } from "../name/name-types.ts";
import { camelCase } from "../name/word-forms.ts";
import type { WordBook } from "../words/word-book.ts";

/** What the docstring of a property says: nothing when its name says it all. */
export function fieldWords(type: NamedType, property: Property, words: WordBook): string[] {
  const own = listParameterWords(type, property) ?? words.field(type.name, property.name);
  const text = [own, defaultWords(property)].filter((part) => part !== undefined).join(" ");
  const paragraphs = text === "" ? [] : [text];
  return property.deprecated === true ? [...paragraphs, DEPRECATED] : paragraphs;
}

const DEPRECATED = "@deprecated The vendor means to remove it.";

function defaultWords({ default: value, shape }: Property): string | undefined {
  if (value === undefined || shape.kind === "literal") return undefined;
  return `The API's default is \`${value}\`.`;
}

/** The parameters that every list has mean the same everywhere; only their bounds differ. */
function listParameterWords(type: NamedType, { name, shape }: Property): string | undefined {
  if (!type.places.every((place) => place.endsWith(".query"))) return undefined;
  switch (name) {
    case "cursor":
      return `From the page before, opaque: \`${nextOf(type)}\` fills it in.`;
    case "limit":
      return shape.kind === "number"
        ? `Items per page, ${shape.minimum} to ${shape.maximum}. The API's default is 20.`
        : undefined;
    case "filter":
      return `All conditions must hold.${deprecatedFields(shape as FilterShape)}`;
    case "sort":
      return "A `-` before the field is for descending order.";
    default:
      return undefined;
  }
}

function nextOf({ places }: NamedType): string {
  const [operation = ""] = places.map((place) => place.replace(/\.query$/, ""));
  return places.length === 1 ? `${camelCase(operation)}.next` : "next";
}

function deprecatedFields({ fields }: FilterShape): string {
  const names = fields.filter(({ deprecated }) => deprecated).map(({ name }) => `\`${name}\``);
  return names.length === 0 ? "" : ` Deprecated: ${names.join(", ")}.`;
}

import { ContractError } from "../contract-error.ts";
import { asPage } from "../model/page.ts";
import type { Operation } from "../model/resource.ts";
import type { FilterShape, Property } from "../model/shape.ts";
import type { NamedType } from "../name/name-types.ts";
import { failureName } from "../name/naming.ts";
import { camelCase } from "../name/word-forms.ts";
import type { OperationWords, WordBook } from "../words/word-book.ts";

/** The docstring of an operation: our words, and the facts of the contract and the tables. */
export function operationWords(operation: Operation, book: WordBook): string[] {
  const words = book.operation(operation.name);
  const facts = [
    scopeWords(operation),
    ...listWords(operation),
    repeatWords(operation),
    failureWords(operation, words),
  ].filter((fact) => fact !== undefined);
  return [words.summary, ...(words.notes ?? []), ...facts.map((fact) => `- ${fact}`)];
}

function scopeWords({ scopes }: Operation): string {
  if (scopes.length === 0) return "Needs no scope.";
  return `${scopes.length === 1 ? "Scope" : "Scopes"}: ${either(scopes)}.`;
}

function listWords({ query, response, drops }: Operation): (string | undefined)[] {
  const parameter = (name: string) => query?.properties.find((property) => property.name === name);
  return [
    asPage(response) === undefined
      ? undefined
      : pageWords(parameter("limit") ?? parameter("per_page")),
    dropWords(drops),
    orderWords(parameter("sort")),
    filterWords(parameter("filter")),
    includeWords(parameter("include")),
  ];
}

function pageWords(limit: Property | undefined): string | undefined {
  if (limit?.shape.kind !== "number") return undefined;
  const numbered = limit.name === "limit" ? "Pages" : "Numbered pages";
  return `${numbered} of up to ${limit.shape.maximum} items, 20 unless \`${limit.name}\` says otherwise.`;
}

function dropWords(drops: readonly string[] | undefined): string | undefined {
  if (drops === undefined) return undefined;
  return `The next page is requested without ${either(drops)}, which the API refuses together with a cursor.`;
}

function orderWords(sort: Property | undefined): string | undefined {
  if (sort?.shape.kind !== "sort") return undefined;
  const { fields } = sort.shape;
  if (sort.default === undefined) return `Order: by ${either(fields)}, as \`sort\` says.`;
  const choice = fields.length === 1 ? "" : `; sorts by ${either(fields)}`;
  return `Order: \`${sort.default}\` unless \`sort\` says otherwise${choice}.`;
}

function filterWords(filter: Property | undefined): string | undefined {
  if (filter?.shape.kind !== "filter") return undefined;
  return `Filters: ${filter.shape.fields.map(({ name }) => `\`${name}\``).join(", ")}.`;
}

function includeWords(include: Property | undefined): string | undefined {
  if (include?.shape.kind !== "enumeration") return undefined;
  return `Includes on request: ${include.shape.members.map((name) => `\`${name}\``).join(", ")}.`;
}

function repeatWords({ idempotent, because, method }: Operation): string | undefined {
  if (method === "GET") return undefined;
  return `${idempotent ? "Safe" : "Not safe"} to repeat: ${because}.`;
}

function failureWords({ name, statuses }: Operation, { failures }: OperationWords): string {
  const gone = Object.keys(failures ?? {}).find((status) => !statuses.includes(Number(status)));
  if (gone !== undefined)
    throw new ContractError(name, `words for a ${gone} that is not documented`);
  const list = statuses.map((status) => {
    const meaning = failures?.[status];
    return meaning === undefined ? String(status) : `${status} (${meaning})`;
  });
  return `Fails with {@link ${failureName(name)}}: ${list.join(", ")}.`;
}

const either = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(" or ");

/** The docstring of a property; empty when its name says it all. */
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

/** The parameters that all lists have in common; only their bounds differ. */
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

const WIDTH = 100;

/** A docstring of paragraphs; a paragraph that begins with `- ` is an item of a list. */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const [only = ""] = paragraphs;
  const oneLine = `${indent}/** ${only} */`;
  if (paragraphs.length === 1 && oneLine.length <= WIDTH) {
    return `${oneLine}\n`;
  }
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 && !continuesList(paragraphs, index) ? [""] : []),
    ...wrap(paragraph, WIDTH - indent.length - " * ".length),
  ]);
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return [`${indent}/**`, ...body, `${indent} */`, ""].join("\n");
}

const continuesList = (paragraphs: readonly string[], index: number) =>
  paragraphs[index]?.startsWith("- ") === true && paragraphs[index - 1]?.startsWith("- ") === true;

function wrap(paragraph: string, width: number): string[] {
  const hanging = paragraph.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  for (const word of splitWords(paragraph)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "") {
      lines.push(line);
      line = hanging + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The words of a text, without breaks between backticks or in a `{@link …}`. */
const splitWords = (text: string) => text.match(/(?:`[^`]*`|\{@[^}]*\}|[^\s`])+/g) ?? [];

import { ContractError } from "../contract-error.ts";
import { asPage } from "../model/page.ts";
import type { Operation } from "../model/resource.ts";
import type { Property } from "../model/shape.ts";
import type { OperationWords, WordBook } from "../words/word-book.ts";
import { failureName } from "./failure-text.ts";

/** The docstring of an operation: our words, and the facts that the contract and the tables tell. */
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

import type { Operation } from "../model/resource.ts";
import { camelCase } from "../name/word-forms.ts";
import { apiOfResource } from "../tables/selection.ts";

/** The arguments of a call by name: `["id", "body"]`, `["query?"]`. */
export function argumentNames({ pathParameters, query, body }: Operation): string[] {
  const isQueryRequired = query?.properties.some(({ required }) => required) === true;
  return [
    ...pathParameters.map(camelCase),
    ...(query === undefined ? [] : [isQueryRequired ? "query" : "query?"]),
    ...(body === undefined ? [] : [body.required ? "body" : "body?"]),
  ];
}

/** The method of a client: `pennylane.journals.getJournal`, `firm.journals.getFirmJournal`. */
export function methodText(file: string, name: string): string {
  const client = apiOfResource({ file }) === "firm" ? "firm" : "pennylane";
  return `${client}.${camelCase(file.replace(/^firm\//, ""))}.${name}`;
}

/** The method with its arguments: `pennylane.journals.getJournal(id)`. */
export const callText = (file: string, operation: Operation): string =>
  `${methodText(file, operation.name)}(${argumentNames(operation).join(", ")})`;

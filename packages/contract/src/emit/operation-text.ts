import { ContractError } from "../contract-error.ts";
import { asPage } from "../model/page.ts";
import type { Operation } from "../model/resource.ts";
import type { ObjectShape, Shape, Side } from "../model/shape.ts";
import { camelCase } from "../name/word-forms.ts";
import type { Emission } from "./emission.ts";
import { CORE, schemasFile } from "./paths.ts";
import { schemaText } from "./schema-text.ts";
import type { Imports } from "./source-file.ts";
import { typeText } from "./type-text.ts";

/** The tuple of arguments: the path's parameters by position, then the query or the body. */
export function argumentsText(operation: Operation, emission: Emission, imports: Imports): string {
  const { pathParameters, query, body, name } = operation;
  if (query !== undefined && body !== undefined) {
    throw new ContractError(name, "has a query and a body");
  }
  const type = (shape: Shape) => typeText(shape, "input", emission.naming, imports);
  const path = pathParameters.map((parameter) => `${camelCase(parameter)}: number`);
  const last = [
    ...(query === undefined ? [] : [`query${hasRequired(query) ? "" : "?"}: ${type(query)}`]),
    ...(body === undefined ? [] : [`body${body.required ? "" : "?"}: ${type(body.shape)}`]),
  ];
  return `[${[...path, ...last].join(", ")}]`;
}

const hasRequired = (query: ObjectShape) => query.properties.some(({ required }) => required);

/** What comes back: the type of the output, or of the items with that of a page of its own. */
export function outputText(
  { response }: Operation,
  { naming }: Emission,
  imports: Imports,
  failure: string,
): string[] {
  if (response === undefined) return ["undefined", failure];
  const page = asPage(response);
  if (page === undefined) return [typeText(response, "response", naming, imports), failure];
  const item = typeText(page.item, "response", naming, imports);
  if (page.numbered) return [item, failure, `${imports.type("NumberedPage", CORE.page)}<${item}>`];
  return page.others.length === 0
    ? [item, failure]
    : [item, failure, typeText(response, "response", naming, imports)];
}

/** The fields of the definition that name schemas. */
export function schemaFieldsText(
  { query, body, response }: Operation,
  emission: Emission,
  imports: Imports,
): [key: string, value: string][] {
  const schema = (shape: Shape, side: Side) => {
    const known = emission.naming.schemaOf(shape, side);
    if (known !== undefined) return imports.value(known.schema, schemasFile(known.file));
    return `() => ${schemaText(shape, { side, emission, imports })}`;
  };
  const part = (helper: string, text: string) => `${imports.value(helper, CORE.request)}(${text})`;
  const fields: [key: string, value: string][] = [];
  if (query !== undefined) fields.push(["query", part("query", schema(query, "input"))]);
  if (body !== undefined) {
    const inner = () => schemaText(body.shape, { side: "input", emission, imports });
    const optional = () => `() => ${imports.namespace("v", "valibot")}.optional(${inner()})`;
    const helper = body.multipart ? "multipartBody" : "jsonBody";
    fields.push(["body", part(helper, body.required ? schema(body.shape, "input") : optional())]);
  }
  if (response !== undefined) fields.push(["response", schema(response, "response")]);
  return fields;
}

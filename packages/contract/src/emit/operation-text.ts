import { ContractError } from "../contract-error.ts";
import { asPage } from "../model/page.ts";
import type { Operation } from "../model/resource.ts";
import type { ObjectShape, Shape } from "../model/shape.ts";
import type { Side } from "../name/side.ts";
import { camelCase } from "../name/word-forms.ts";
import { answerText } from "./answer-text.ts";
import type { Emission } from "./emission.ts";
import { inputText } from "./input-text.ts";
import { CORE, schemasFile } from "./paths.ts";
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
  { answer }: Operation,
  { naming }: Emission,
  imports: Imports,
  failure: string,
): string[] {
  if (answer === undefined) return ["undefined", failure];
  const page = asPage(answer);
  if (page === undefined) return [typeText(answer, "answer", naming, imports), failure];
  const item = typeText(page.item, "answer", naming, imports);
  if (page.numbered) return [item, failure, `${imports.type("NumberedPage", CORE.page)}<${item}>`];
  return page.others.length === 0
    ? [item, failure]
    : [item, failure, typeText(answer, "answer", naming, imports)];
}

/** The fields of the definition that name schemas. */
export function schemaFieldsText(
  operation: Operation,
  emission: Emission,
  imports: Imports,
): [key: string, value: string][] {
  const { query, body, answer } = operation;
  const input = (shape: Shape) =>
    named(shape, "input", emission, imports) ?? `() => ${inputText(shape, emission, imports)}`;
  const output = (shape: Shape) =>
    named(shape, "answer", emission, imports) ?? `() => ${answerText(shape, emission, imports)}`;
  const optional = (shape: Shape) =>
    `() => ${imports.value("optional", CORE.schema)}(${inputText(shape, emission, imports)})`;
  const encodeQuery = () => imports.value("encodeQuery", CORE.query);
  const multipart = () => imports.value("multipart", CORE.multipart);
  return [
    ...(query === undefined
      ? []
      : [field("query", input(query)), field("encodeQuery", encodeQuery())]),
    ...(body === undefined
      ? []
      : [field("body", body.required ? input(body.shape) : optional(body.shape))]),
    ...(body?.multipart === true ? [field("encodeBody", multipart())] : []),
    ...(answer === undefined ? [] : [field("answer", output(answer))]),
  ];
}

const field = (key: string, value: string): [key: string, value: string] => [key, value];

/** The function that makes the schema of a shape with a name. */
function named(
  shape: Shape,
  side: Side,
  { naming }: Emission,
  imports: Imports,
): string | undefined {
  const known = naming.schemaOf(shape, side);
  return known && imports.value(known.schema, schemasFile(known.file));
}

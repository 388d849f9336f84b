import { ContractError } from "../contract-error.ts";
import { asPage, type PageShape } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import type { ObjectShape, Shape, Side } from "../model/shape.ts";
import { homeOf, SHARED } from "../name/name-types.ts";
import { failureName } from "../name/naming.ts";
import { camelCase } from "../name/word-forms.ts";
import { docComment, operationWords } from "./docstrings.ts";
import { schemaText } from "./emit-schemas.ts";
import { typeText } from "./emit-types.ts";
import {
  CORE,
  type Emission,
  HEADER,
  type Imports,
  importsOf,
  operationsFile,
  type SourceFile,
  schemasFile,
  specifier,
  typesFile,
} from "./source-file.ts";

/** The operations of one resource: its entry point. */
export function emitOperations(resource: Resource, emission: Emission): SourceFile {
  const path = operationsFile(resource.file);
  const imports = importsOf(path);
  const operations = resource.operations.map((operation) =>
    emitOperation(operation, emission, imports),
  );
  const text = [
    HEADER,
    "",
    imports.render() + typeExports(resource.file, path, emission),
    "",
    operations.join("\n"),
  ].join("\n");
  return { path, text };
}

/** Exports every type of the resource's operations: its own, and those that it shares. */
const typeExports = (file: string, path: string, { naming }: Emission) =>
  [file, homeOf(file), SHARED]
    .filter((home, index, all) => all.indexOf(home) === index)
    .filter((home) => naming.types.some((type) => type.file === home))
    .map((home) => `export type * from "${specifier(path, typesFile(home))}";`)
    .join("\n");

function emitOperation(operation: Operation, emission: Emission, imports: Imports): string {
  const { name } = operation;
  const page = asPage(operation.response);
  const paginated = page !== undefined;
  const callable = paginated ? "CallablePageOperation" : "CallableOperation";
  const define = defineFunction(page);
  const parameters = [
    argumentsText(operation, emission, imports),
    ...outputText(operation, emission, imports, failureName(name)),
  ];
  const type = `${imports.type(callable, CORE.call)}<${parameters.join(", ")}>`;
  const fields = [
    ...factsText(operation),
    ...schemaFieldsText(operation, emission, imports),
    ...(operation.drops === undefined ? [] : [["drops", JSON.stringify(operation.drops)]]),
  ].map(([key, value]) => (key === value ? `${key},\n` : `${key}: ${value},\n`));

  return [
    emitFailure(operation, paginated, imports),
    `${docComment(operationWords(operation, emission.words))}export const ${name}: ${type} =
  /* @__PURE__ */ ${imports.value(define, CORE.operation)}({\n${fields.join("")}});\n`,
  ].join("\n");
}

function defineFunction(page: PageShape | undefined): string {
  if (page === undefined) return "defineOperation";
  return page.numbered ? "defineNumberedPageOperation" : "definePageOperation";
}

/** The facts of a definition, without those that core assumes. */
function factsText(operation: Operation): [key: string, value: string][] {
  const { name, contractId, method, path, scopes, idempotent, statuses } = operation;
  const facts: [key: string, value: unknown, assumed: unknown][] = [
    ["name", name, undefined],
    ["contractId", contractId, name],
    ["method", method, "GET"],
    ["path", path, undefined],
    ["scopes", scopes, undefined],
    ["idempotent", idempotent, method === "GET"],
    ["statuses", statuses, USUAL_STATUSES],
  ];
  return facts
    .map(([key, value, assumed]): [string, string, string | undefined] => [
      key,
      JSON.stringify(value),
      JSON.stringify(assumed),
    ])
    .filter(([, text, assumed]) => text !== assumed)
    .map(([key, text]) => [key, text]);
}

/** The statuses that core assumes. */
const USUAL_STATUSES = [400, 401, 403, 404];

/** The tuple of arguments: the path's parameters by position, then the query or the body. */
function argumentsText(operation: Operation, emission: Emission, imports: Imports): string {
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

/** The type of the output, or of the items and of a page with further properties; and the failure. */
function outputText(
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
function schemaFieldsText(
  { query, body, response }: Operation,
  emission: Emission,
  imports: Imports,
): [key: string, value: string][] {
  const schema = (shape: Shape, side: Side) => {
    const known = emission.naming.schemaOf(shape, side);
    if (known !== undefined) return imports.value(known.schema, schemasFile(known.file));
    return `() => ${schemaText(shape, { side, emission, imports })}`;
  };
  const part = (helper: string, ...texts: string[]) =>
    `${imports.value(helper, CORE.request)}(${texts.join(", ")})`;
  const fields: [key: string, value: string][] = [];
  if (query !== undefined) fields.push(["query", part("query", schema(query, "input"))]);
  if (body !== undefined) {
    const inner = () => schemaText(body.shape, { side: "input", emission, imports });
    const optional = () => `() => ${imports.namespace("v", "valibot")}.optional(${inner()})`;
    const stated = statedText(body.shape);
    const json = stated.length === 0 ? "jsonBody" : "statedBody";
    const helper = body.multipart ? "multipartBody" : json;
    const text = body.required ? schema(body.shape, "input") : optional();
    fields.push(["body", part(helper, text, ...stated)]);
  }
  if (response !== undefined) fields.push(["response", schema(response, "response")]);
  return fields;
}

/** The keys of a body that must be stated, if there are any. */
function statedText(body: Shape): string[] {
  const branches = body.kind === "union" ? body.branches : [body];
  const properties = branches.flatMap((branch) =>
    branch.kind === "object" ? branch.properties : [],
  );
  const entries = properties.flatMap(({ name, stated }) => (stated ? [[name, stated]] : []));
  return entries.length === 0 ? [] : [JSON.stringify(Object.fromEntries(entries))];
}

/** The statuses that core has a failure for. */
const KNOWN_STATUSES = [400, 401, 403, 404, 409, 422, 500];

/** The failures that an operation documents, and those that any can have. */
function emitFailure(operation: Operation, paginated: boolean, imports: Imports): string {
  const { name, statuses } = operation;
  const unknown = statuses.find((status) => !KNOWN_STATUSES.includes(status));
  if (unknown !== undefined) throw new ContractError(name, `documents a status ${unknown}`);
  const alias = imports.type(paginated ? "PageFailuresOf" : "FailuresOf", CORE.failure);
  const doc = docComment([`The failures of {@link ${name}}.`]);
  return `${doc}export type ${failureName(name)} = ${alias}<"${name}", ${statuses.join(" | ")}>;\n`;
}

import { asPage, type PageShape } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import { homeOf, SHARED } from "../name/name-types.ts";
import { docComment } from "./doc-comment.ts";
import type { Emission } from "./emission.ts";
import { emitFailure, failureName } from "./failure-text.ts";
import { argumentsText, outputText, schemaFieldsText } from "./operation-text.ts";
import { operationWords } from "./operation-words.ts";
import { CORE, operationsFile, typesFile } from "./paths.ts";
import { HEADER, type Imports, importsOf, type SourceFile, specifier } from "./source-file.ts";

/** The operations of one resource: what people import. */
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

/** Every type that the resource's operations have: its own, and those that it shares. */
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

/** What a definition has to say: no more than what core does not take for granted. */
function factsText(operation: Operation): [key: string, value: string][] {
  const { name, contractId, method, path, scopes, idempotent, statuses } = operation;
  const facts: [key: string, value: unknown, taken: unknown][] = [
    ["name", name, undefined],
    ["contractId", contractId, name],
    ["method", method, "GET"],
    ["path", path, undefined],
    ["scopes", scopes, undefined],
    ["idempotent", idempotent, method === "GET"],
    ["statuses", statuses, USUAL_STATUSES],
  ];
  return facts
    .map(([key, value, taken]): [string, string, string | undefined] => [
      key,
      JSON.stringify(value),
      JSON.stringify(taken),
    ])
    .filter(([, text, taken]) => text !== taken)
    .map(([key, text]) => [key, text]);
}

/** The statuses that core takes for granted. */
const USUAL_STATUSES = [400, 401, 403, 404];

import { asPage } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import { SHARED } from "../name/name-types.ts";
import { docComment } from "./doc-comment.ts";
import type { Emission } from "./emission.ts";
import { emitFailure, failureName } from "./failure-text.ts";
import { argumentsText, outputText, schemaFieldsText } from "./operation-text.ts";
import { operationWords } from "./operation-words.ts";
import { CORE, operationsFile, typesFile } from "./paths.ts";
import { HEADER, type Imports, importsOf, type SourceFile } from "./source-file.ts";

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
    imports.render() + typeExports(resource.file),
    "",
    operations.join("\n"),
  ].join("\n");
  return { path, text };
}

const typeExports = (file: string) =>
  [typesFile(file), typesFile(SHARED)]
    .map((module) => `export type * from "./${module.replace(/^[^/]*\//, "")}";`)
    .join("\n");

function emitOperation(operation: Operation, emission: Emission, imports: Imports): string {
  const { name } = operation;
  const paginated = asPage(operation.answer) !== undefined;
  const callable = paginated ? "CallablePageOperation" : "CallableOperation";
  const define = paginated ? "definePageOperation" : "defineOperation";
  const parameters = [
    argumentsText(operation, emission, imports),
    ...outputText(operation, emission, imports, failureName(name)),
  ];
  const type = `${imports.type(callable, CORE.operation)}<${parameters.join(", ")}>`;
  const fields = [
    ["name", JSON.stringify(name)],
    ["contractId", JSON.stringify(operation.contractId)],
    ["api", JSON.stringify(apiOf(operation))],
    ["method", JSON.stringify(operation.method)],
    ["path", JSON.stringify(operation.path)],
    ["scopes", JSON.stringify(operation.scopes)],
    ["idempotent", String(operation.idempotent)],
    ["statuses", JSON.stringify(operation.statuses)],
    ...schemaFieldsText(operation, emission, imports),
  ].map(([key, value]) => `${key}: ${value},\n`);

  return [
    emitFailure(operation, paginated, imports),
    `${docComment(operationWords(operation, emission.words))}export const ${name}: ${type} =
  /* @__PURE__ */ ${imports.value(define, CORE.defineOperation)}({\n${fields.join("")}});\n`,
  ].join("\n");
}

const apiOf = ({ path }: Operation) =>
  path.startsWith("/api/external/firm/") ? "firm" : "company";

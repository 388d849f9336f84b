import { ContractError } from "../contract-error.ts";
import type { Operation } from "../model/resource.ts";
import { pascalCase } from "../name/word-forms.ts";
import { docComment } from "./doc-comment.ts";
import { CORE } from "./paths.ts";
import type { Imports } from "./source-file.ts";

/** The statuses that core has a failure for. */
const KNOWN_STATUSES = [400, 401, 403, 404, 409, 422, 500];

export const failureName = (operation: string): string => `${pascalCase(operation)}Failure`;

/** The failures that an operation documents, and those that any can have. */
export function emitFailure(operation: Operation, paginated: boolean, imports: Imports): string {
  const { name, statuses } = operation;
  const unknown = statuses.find((status) => !KNOWN_STATUSES.includes(status));
  if (unknown !== undefined) throw new ContractError(name, `documents a status ${unknown}`);
  const alias = imports.type(paginated ? "PageFailuresOf" : "FailuresOf", CORE.failure);
  const doc = docComment([`The failures of {@link ${name}}.`]);
  return `${doc}export type ${failureName(name)} = ${alias}<"${name}", ${statuses.join(" | ")}>;\n`;
}

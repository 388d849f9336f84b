import { ContractError } from "../contract-error.ts";
import type { Operation } from "../model/resource.ts";
import { pascalCase } from "../name/word-forms.ts";
import { docComment } from "./doc-comment.ts";
import { CORE } from "./paths.ts";
import type { Imports } from "./source-file.ts";

const KINDS: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  422: "UnprocessableEntity",
  500: "DocumentedServerError",
};

export const failureName = (operation: string): string => `${pascalCase(operation)}Failure`;

/** The union of the failures that an operation documents and of those that any can have. */
export function emitFailure(operation: Operation, paginated: boolean, imports: Imports): string {
  const { name, statuses } = operation;
  const common = paginated ? "CommonPageFailure" : "CommonFailure";
  const kinds = [...statuses.map((status) => kindOf(status, name)), common];
  const members = kinds.map((kind) => `${imports.type(kind, CORE.failure)}<"${name}">`);
  const doc = docComment([`How \`${name}\` fails.`]);
  return `${doc}export type ${failureName(name)} = ${members.join(" | ")};\n`;
}

function kindOf(status: number, operation: string): string {
  const kind = KINDS[status];
  if (kind === undefined) throw new ContractError(operation, `documents a status ${status}`);
  return kind;
}

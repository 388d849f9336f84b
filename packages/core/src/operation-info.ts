import type { DocumentedKind } from "./failure.ts";
import type { OperationInfo, Paging } from "./operation.ts";
import type { OperationDefinition } from "./operation-definition.ts";

const KINDS: Readonly<Record<number, DocumentedKind>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  422: "UnprocessableEntity",
  500: "ServerError",
};

const USUAL_STATUSES = [400, 401, 403, 404];

/** What an operation is, as plain data. */
export function infoOf(definition: OperationDefinition, paging?: Paging): OperationInfo {
  const { name, contractId = name, method = "GET", path, scopes } = definition;
  const { idempotent = method === "GET", statuses = USUAL_STATUSES } = definition;
  const api = path.includes("/firm/") ? "firm" : "company";
  const prefix = name.replace(/^./, (letter) => letter.toUpperCase());
  const failures: Record<number, { kind: DocumentedKind; tag: string }> = {};
  for (const status of statuses) {
    const kind = KINDS[status] as DocumentedKind;
    failures[status] = { kind, tag: prefix + kind };
  }
  const facts = { name, contractId, api, method, path, scopes, idempotent, failures } as const;
  return { ...facts, paginated: paging !== undefined, ...(paging && { paging }) };
}

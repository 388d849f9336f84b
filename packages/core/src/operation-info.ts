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
  const { query, body, answer, encodeQuery, encodeBody, drops, ...described } = definition;
  const { statuses = USUAL_STATUSES, ...facts } = described;
  const { name, path, method = "GET" } = facts;
  const prefix = name.charAt(0).toUpperCase() + name.slice(1);
  const failures = statuses.map((status) => {
    const kind = KINDS[status] as DocumentedKind;
    return [status, { kind, tag: prefix + kind }];
  });
  return {
    contractId: name,
    method,
    idempotent: method === "GET",
    ...facts,
    api: path.includes("/firm/") ? "firm" : "company",
    paginated: paging !== undefined,
    ...(paging && { paging }),
    failures: Object.fromEntries(failures),
  };
}

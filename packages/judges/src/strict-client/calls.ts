import type { Sandbox } from "@centime/sandbox";
import { type AnyOperation, answeredOperations } from "../answered-operations.ts";
import { idsOf } from "../ids.ts";

/** A request as the generated client takes it. */
export interface JudgedCall {
  /** The vendor's `operationId`, which the client's function is called after. */
  readonly operation: string;
  readonly path?: Readonly<Record<string, number>>;
  readonly query?: Readonly<Record<string, string | number>>;
}

/** Every GET that the sandbox answers, for everything that is in the sandbox's books. */
export const everyRead = (sandbox: Sandbox): readonly JudgedCall[] =>
  answeredOperations
    .filter(({ info }) => info.method === "GET")
    .flatMap((operation) => readsOf(sandbox, operation));

function readsOf(sandbox: Sandbox, { info }: AnyOperation): readonly JudgedCall[] {
  const { contractId: operation, path, paginated, name } = info;
  const call = { operation, ...(paginated ? { query: { limit: 100 } } : {}) };
  const parameter = /\{(\w+)\}/.exec(path)?.[1];
  if (parameter !== undefined) {
    return idsOf(sandbox, path).map((id) => ({ ...call, path: { [parameter]: id } }));
  }
  const included = { operation, query: { limit: 100, include: "invoice_lines" } };
  return name === "getCustomerInvoices" ? [call, included] : [call];
}

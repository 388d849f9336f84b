import type { OperationInfo } from "../call.ts";
import type { Scope } from "../resources/scopes.ts";

export type { Scope };

/**
 * The scopes that an app needs for its operations, and no more: an operation that reads is content with
 * what another one that writes needs, else with `…:readonly`. Sorted.
 *
 * @example
 * ```ts
 * scopesOf([getCustomerInvoices, createCustomerInvoice, getJournals]);
 * // ["customer_invoices:all", "journals:readonly"]
 * ```
 */
export function scopesOf(
  operations: readonly { readonly info: Pick<OperationInfo, "scopes"> }[],
): Scope[] {
  const chosen = new Set<string>();
  const alternatives = operations.map(({ info }) => info.scopes).filter(({ length }) => length > 0);
  // What has no choice comes first: it may be what others can do with.
  for (const scopes of alternatives.sort((a, b) => a.length - b.length)) {
    if (scopes.some((scope) => chosen.has(scope))) continue;
    const least = scopes.find((scope) => scope.endsWith(":readonly")) ?? scopes[0];
    if (least !== undefined) chosen.add(least);
  }
  return [...chosen].sort() as Scope[];
}

import type { Pennylane } from "centime";

/** What the server has and the contract of this release has not. Its JSON is yours to check. */
export async function installmentsOf(pennylane: Pennylane, invoiceId: number): Promise<unknown> {
  const path = `/api/external/v2/customer_invoices/${invoiceId}/installments`;
  const installments = await pennylane.request({ method: "GET", path, query: { limit: 100 } });
  return installments.unwrapOr(undefined);
}

import { type Pennylane, unwrap } from "centime";

/** After: the same, with limits kept, failures typed and responses checked. */
export async function lateInvoices(pennylane: Pennylane): Promise<string[]> {
  const { getCustomerInvoices } = pennylane.customerInvoices;
  const filter = [{ field: "draft", operator: "eq", value: false }] as const;
  const invoices = await unwrap(getCustomerInvoices.collect({ filter, limit: 100 }));
  return invoices
    .filter(({ status }) => status === "late")
    .map(({ invoice_number }) => invoice_number);
}

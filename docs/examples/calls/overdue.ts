import { type Pennylane, toError } from "centime";

/** Adds up what is late, in euros. */
export async function overdue(pennylane: Pennylane): Promise<number> {
  let cents = 0;
  const { getCustomerInvoices } = pennylane.customerInvoices;
  for await (const invoice of getCustomerInvoices.items({ limit: 100 })) {
    if (invoice.isErr()) throw toError(invoice.error);
    const { status, remaining_amount_with_tax } = invoice.value;
    if (status === "late") cents += Math.round(Number(remaining_amount_with_tax) * 100);
  }
  return cents / 100;
}

import type { Pennylane } from "centime";
import type { CustomerInvoice } from "centime/customer-invoices";

/** What a handler of your service does: it ends with the request that it serves, and waits 5 seconds at most. */
export async function findInvoice(
  pennylane: Pennylane,
  request: Request,
  id: number,
): Promise<CustomerInvoice | undefined> {
  const { customerInvoices } = pennylane.with({ signal: request.signal, totalTimeoutMs: 5000 });
  const invoice = await customerInvoices.getCustomerInvoice(id);
  return invoice.unwrapOr(undefined);
}

import { createOnce, type Pennylane, toError } from "centime";
import { type CreateCustomerInvoiceBody, createCustomerInvoice } from "centime/customer-invoices";

/** Invoices an order: run it again after a crash or a failure, and there is one invoice. */
export async function invoiceOrder(
  pennylane: Pennylane,
  orderId: string,
  invoice: CreateCustomerInvoiceBody,
): Promise<number> {
  const call = createCustomerInvoice({ ...invoice, external_reference: orderId });
  const result = await createOnce(pennylane, call);
  if (result.isErr()) throw toError(result.error);
  const { value, created } = result.value;
  if (created) process.stdout.write(`invoice ${value.id} is new\n`);
  return value.id;
}

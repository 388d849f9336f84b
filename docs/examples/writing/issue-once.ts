import { createOnce, mayHaveHappened, type Pennylane, toError, unwrap } from "centime";
import {
  type CreateDraftCustomerInvoice,
  type CustomerInvoice,
  createCustomerInvoice,
} from "centime/customer-invoices";

/** Issues the invoice of an order. Run it again after a crash at any line: there is one, with one number. */
export async function issueOnce(
  pennylane: Pennylane,
  orderId: string,
  invoice: CreateDraftCustomerInvoice,
): Promise<CustomerInvoice> {
  const { finalizeCustomerInvoice, getCustomerInvoice } = pennylane.customerInvoices;
  const call = createCustomerInvoice({ ...invoice, external_reference: orderId });
  const { value } = await unwrap(createOnce(pennylane, call));
  if (!value.draft) return value; // an earlier run came this far

  const finalized = await finalizeCustomerInvoice(value.id);
  if (finalized.isOk()) return finalized.value;
  if (mayHaveHappened(finalized.error)) {
    const now = await unwrap(getCustomerInvoice(value.id));
    if (!now.draft) return now;
  }
  throw toError(finalized.error);
}

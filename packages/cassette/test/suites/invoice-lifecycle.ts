import {
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoiceInvoiceLines,
  markCustomerInvoiceAsPaid,
  sendCustomerInvoiceByEmail,
} from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { companyCustomer, DATES, invoiceFor } from "./drafts.ts";
import { answerOf, type Suite, tagOf } from "./stage.ts";

const PDF_READY_MS = 5 * 60_000;

export const invoiceLifecycle: Suite = {
  name: "invoices/lifecycle",
  title: "an invoice from draft to paid, and a draft that is deleted",
  match: { ignoreBody: DATES },
  async play(stage) {
    const { client } = stage;
    const customer = await companyCustomer(client);
    const draft = await invoiceFor(stage, customer.id, { draft: true });
    assert.is(draft.invoice_number, "");
    assert.is(draft.currency_amount, "1193.99");

    const lines = await answerOf(client.send(getCustomerInvoiceInvoiceLines(draft.id)));
    assert.is(lines.items.length, 2);

    const invoice = await answerOf(client.send(finalizeCustomerInvoice(draft.id)));
    assert.is.not(invoice.invoice_number, "");
    const early = await tagOf(client.send(sendCustomerInvoiceByEmail(invoice.id)));
    assert.is(early, "SendCustomerInvoiceByEmailConflict");
    await stage.wait(PDF_READY_MS);
    await answerOf(client.send(sendCustomerInvoiceByEmail(invoice.id)));

    await answerOf(client.send(markCustomerInvoiceAsPaid(invoice.id)));
    const paid = await answerOf(client.send(getCustomerInvoice(invoice.id)));
    assert.is(paid.paid, true);
    assert.is(paid.draft, false);

    const other = await invoiceFor(stage, customer.id, { draft: true, quantity: 1 });
    await answerOf(client.send(deleteCustomerInvoice(other.id)));
    const gone = await tagOf(client.send(getCustomerInvoice(other.id)));
    assert.is(gone, "GetCustomerInvoiceNotFound");
  },
};

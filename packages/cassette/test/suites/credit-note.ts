import { getCustomerInvoice, linkCreditNote } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { companyCustomer, DATES, invoiceFor } from "./drafts.ts";
import { answerOf, type Suite } from "./stage.ts";

export const creditNote: Suite = {
  name: "credit-notes/issue-and-link",
  title: "a credit note for half of an invoice",
  match: { ignoreBody: DATES },
  async play(stage) {
    const { client } = stage;
    const customer = await companyCustomer(client);
    const invoice = await invoiceFor(stage, customer.id, { draft: false });
    const note = await invoiceFor(stage, customer.id, { draft: false, quantity: -1 });
    assert.is(note.currency_amount, "-596.99");
    await answerOf(client.send(linkCreditNote(invoice.id, { credit_note_id: note.id })));
    const credited = await answerOf(client.send(getCustomerInvoice(invoice.id)));
    assert.is(Number(credited.remaining_amount_with_tax), 597);
  },
};

import {
  type CustomerInvoice,
  createCustomerInvoice,
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoiceAppendices,
  getCustomerInvoiceInvoiceLines,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
  sendCustomerInvoiceByEmail,
  uploadCustomerInvoiceAppendix,
} from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { companyCustomer } from "./customers.ts";
import { resultOf, type Suite, type SuiteContext, tagOf } from "./suite.ts";

/** The places of drafts that hold dates. */
export const DATES = ["date", "deadline"];

/** Drafts an invoice of two lines, or issues it. */
export const invoiceFor = (
  { client, today }: SuiteContext,
  customerId: number,
  { draft, quantity = 2 }: { readonly draft: boolean; readonly quantity?: number },
): Promise<CustomerInvoice> =>
  resultOf(
    client.send(
      createCustomerInvoice({
        draft,
        date: today,
        deadline: today,
        customer_id: customerId,
        invoice_lines: [
          line("Conseil", quantity, "480.00", "FR_200"),
          line("Livres", quantity, "19.90", "FR_55"),
        ],
      }),
    ),
  );

const line = (label: string, quantity: number, price: string, vat_rate: "FR_200" | "FR_55") => ({
  label,
  quantity,
  unit: "piece",
  raw_currency_unit_price: price,
  vat_rate,
});

const PDF_READY_MS = 5 * 60_000;

export const invoiceLifecycle: Suite = {
  name: "invoices/lifecycle",
  title: "an invoice from draft to paid, and a draft that is deleted",
  match: { ignoreBody: DATES },
  async run(context) {
    const { client } = context;
    const customer = await companyCustomer(client);
    const draft = await invoiceFor(context, customer.id, { draft: true });
    assert.is(draft.invoice_number, "");
    assert.is(draft.currency_amount, "1193.99");

    const lines = await resultOf(client.send(getCustomerInvoiceInvoiceLines(draft.id)));
    assert.is(lines.items.length, 2);

    const invoice = await resultOf(client.send(finalizeCustomerInvoice(draft.id)));
    assert.is.not(invoice.invoice_number, "");
    const early = await tagOf(client.send(sendCustomerInvoiceByEmail(invoice.id)));
    assert.is(early, "SendCustomerInvoiceByEmailConflict");
    await context.wait(PDF_READY_MS);
    await resultOf(client.send(sendCustomerInvoiceByEmail(invoice.id)));

    await resultOf(client.send(markCustomerInvoiceAsPaid(invoice.id)));
    const paid = await resultOf(client.send(getCustomerInvoice(invoice.id)));
    assert.is(paid.paid, true);
    assert.is(paid.draft, false);

    const other = await invoiceFor(context, customer.id, { draft: true, quantity: 1 });
    await resultOf(client.send(deleteCustomerInvoice(other.id)));
    const gone = await tagOf(client.send(getCustomerInvoice(other.id)));
    assert.is(gone, "GetCustomerInvoiceNotFound");
  },
};

export const creditNote: Suite = {
  name: "credit-notes/issue-and-link",
  title: "a credit note for half of an invoice",
  match: { ignoreBody: DATES },
  async run(context) {
    const { client } = context;
    const customer = await companyCustomer(client);
    const invoice = await invoiceFor(context, customer.id, { draft: false });
    const note = await invoiceFor(context, customer.id, { draft: false, quantity: -1 });
    assert.is(note.currency_amount, "-596.99");
    await resultOf(client.send(linkCreditNote(invoice.id, { credit_note_id: note.id })));
    const credited = await resultOf(client.send(getCustomerInvoice(invoice.id)));
    assert.is(Number(credited.remaining_amount_with_tax), 597);
  },
};

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

export const upload: Suite = {
  name: "uploads/appendix",
  title: "a PDF that is uploaded to an invoice as multipart",
  match: { ignoreBody: DATES },
  async run(context) {
    const { client } = context;
    const customer = await companyCustomer(client);
    const invoice = await invoiceFor(context, customer.id, { draft: true });
    const file = { filename: "conditions.pdf", type: "application/pdf", data: PDF };
    const created = await resultOf(
      client.send(uploadCustomerInvoiceAppendix(invoice.id, { file })),
    );
    assert.is(created.filename, "conditions.pdf");
    const all = await resultOf(client.send(getCustomerInvoiceAppendices(invoice.id)));
    assert.equal(
      all.items.map(({ id }) => id),
      [created.id],
    );
  },
};

import {
  getCustomerInvoiceAppendices,
  uploadCustomerInvoiceAppendix,
} from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { companyCustomer, DATES, invoiceFor } from "./drafts.ts";
import { answerOf, type Suite } from "./stage.ts";

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

export const upload: Suite = {
  name: "uploads/appendix",
  title: "a PDF that is uploaded to an invoice as multipart",
  match: { ignoreBody: DATES },
  async play(stage) {
    const { client } = stage;
    const customer = await companyCustomer(client);
    const invoice = await invoiceFor(stage, customer.id, { draft: true });
    const file = { filename: "conditions.pdf", type: "application/pdf", data: PDF };
    const made = await answerOf(client.send(uploadCustomerInvoiceAppendix(invoice.id, { file })));
    assert.is(made.filename, "conditions.pdf");
    const all = await answerOf(client.send(getCustomerInvoiceAppendices(invoice.id)));
    assert.equal(
      all.items.map(({ id }) => id),
      [made.id],
    );
  },
};

import {
  categorizeCustomerInvoice,
  getCustomerInvoiceAppendices,
  getCustomerInvoiceCategories,
  getCustomerInvoiceMatchedTransactions,
  getCustomerInvoicePayments,
  getCustomerInvoices,
  uploadCustomerInvoiceAppendix,
} from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addDraft, addInvoice } from "./invoices.ts";
import { accepted, BASE_URL, refused } from "./send.ts";

const parts = suite("parts of invoices");

parts("a file is kept by its name", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox);
  const file = { filename: "conditions générales.pdf", type: "application/pdf", data: "%PDF-" };
  const appendix = await accepted(sandbox, uploadCustomerInvoiceAppendix(id, { file }));
  assert.is(appendix.filename, "conditions générales.pdf");
  assert.ok(appendix.url.startsWith(BASE_URL));
  assert.equal((await accepted(sandbox, getCustomerInvoiceAppendices(id))).items, [appendix]);
});

parts("a file is a PDF or an image", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox);
  const file = { filename: "notes.txt", type: "text/plain", data: "notes" };
  const upload = uploadCustomerInvoiceAppendix(id, { file });
  assert.is((await refused(sandbox, upload)).status, 422);
});

parts("categories are a bare list, and belong to finalized invoices", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox);
  const [category] = sandbox.books().categories.values();
  const assignment = [{ id: category!.id, weight: "1" }];
  const assigned = await accepted(sandbox, categorizeCustomerInvoice(id, assignment));
  assert.equal([assigned[0]?.label, assigned[0]?.weight], [category!.label, "1.0"]);
  assert.equal((await accepted(sandbox, getCustomerInvoiceCategories(id))).items, assigned);

  const draft = await addDraft(sandbox);
  const refusal = await refused(sandbox, categorizeCustomerInvoice(draft.id, assignment));
  assert.is(refusal.status, 422);
});

parts("payments leave the rest of an invoice to pay", async () => {
  const sandbox = createSandbox();
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 100 }));
  const part = items.find(({ status }) => status === "partially_paid")!;
  const payments = await accepted(sandbox, getCustomerInvoicePayments(part.id));
  const paid = Number(payments.items[0]?.currency_amount);
  const left = Number(part.remaining_amount_with_tax);
  assert.is((paid + left).toFixed(2), Number(part.currency_amount).toFixed(2));
  const matched = await accepted(sandbox, getCustomerInvoiceMatchedTransactions(part.id));
  assert.is(matched.items[0]?.currency_amount, payments.items[0]?.currency_amount);
});

parts.run();

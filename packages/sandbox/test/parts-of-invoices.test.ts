import {
  categorizeCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoiceAppendices,
  getCustomerInvoiceCategories,
  getCustomerInvoiceMatchedTransactions,
  getCustomerInvoicePayments,
  getCustomerInvoices,
  markCustomerInvoiceInstallmentAsPaid,
  uploadCustomerInvoiceAppendix,
} from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addDraft, addInvoice } from "./invoices.ts";
import { accepted, BASE_URL, refused, send } from "./send.ts";

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

parts("installments are listed, and leave less to pay once they are marked as paid", async () => {
  const sandbox = createSandbox();
  const deadline = "2026-07-31";
  const { id, installments } = await addInvoice(sandbox, {
    installments: [
      { deadline, amount: "40" },
      { deadline, amount: "80" },
    ],
  });
  const path = new URL(installments?.url ?? "").pathname;
  const list = async () => {
    const response = await send(sandbox, "GET", path);
    return ((await response.json()) as { items: { id: number; paid: boolean }[] }).items;
  };
  const [last, first] = await list();
  await accepted(sandbox, markCustomerInvoiceInstallmentAsPaid(id, first!.id));
  const part = await accepted(sandbox, getCustomerInvoice(id));
  assert.equal([part.status, part.remaining_amount_with_tax], ["partially_paid", "80.0"]);
  assert.equal(
    (await list()).map(({ paid }) => paid),
    [false, true],
  );
  const again = await refused(sandbox, markCustomerInvoiceInstallmentAsPaid(id, first!.id));
  assert.is(again.status, 422);
  await accepted(sandbox, markCustomerInvoiceInstallmentAsPaid(id, last!.id));
  const whole = await accepted(sandbox, getCustomerInvoice(id));
  assert.equal([whole.status, whole.paid], ["paid", true]);
  assert.is((await refused(sandbox, markCustomerInvoiceInstallmentAsPaid(id, 1))).status, 404);
});

parts.run();

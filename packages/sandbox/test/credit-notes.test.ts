import {
  finalizeCustomerInvoice,
  getCustomerInvoice,
  linkCreditNote,
} from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer, addDraft, addInvoice, line } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const minus = (quantity: number) => ({ invoice_lines: [line({ quantity: -quantity })] });

/** An invoice of 120 euros, and a credit note over a share of it. */
async function addBoth(sandbox: Sandbox, share: number) {
  const customer_id = await addCustomer(sandbox);
  const invoice = await addInvoice(sandbox, { customer_id });
  const note = await addInvoice(sandbox, { customer_id, ...minus(share) });
  return { customer_id, invoice, note };
}

const creditNotes = suite("credit notes");

creditNotes("are invoices with a negative amount", async () => {
  const { note } = await addBoth(createSandbox(), 1);
  assert.equal([note.status, note.amount, note.tax], ["credit_note", "-120.0", "-20.0"]);
  assert.equal([note.paid, note.remaining_amount_with_tax], [false, "-120.0"]);
  assert.match(note.label ?? "", /^Avoir /);
});

creditNotes("of the whole amount cancel an invoice", async () => {
  const sandbox = createSandbox();
  const { invoice, note } = await addBoth(sandbox, 1);
  const linked = await accepted(sandbox, linkCreditNote(invoice.id, { credit_note_id: note.id }));
  assert.is(linked.id, invoice.id);
  assert.equal([linked.status, linked.remaining_amount_with_tax], ["cancelled", "0.0"]);
  const used = await accepted(sandbox, getCustomerInvoice(note.id));
  assert.is(used.credited_invoice?.id, invoice.id);
  assert.equal([used.paid, used.remaining_amount_with_tax], [true, "0.0"]);
});

creditNotes("of a part cancel that part", async () => {
  const sandbox = createSandbox();
  const { invoice, note } = await addBoth(sandbox, 0.25);
  const linked = await accepted(sandbox, linkCreditNote(invoice.id, { credit_note_id: note.id }));
  assert.is(linked.status, "partially_cancelled");
  assert.equal(
    [linked.remaining_amount_with_tax, linked.remaining_amount_without_tax],
    ["90.0", "75.0"],
  );
});

creditNotes("are linked once, to an invoice of the same customer that is as high", async () => {
  const sandbox = createSandbox();
  const { customer_id, invoice, note } = await addBoth(sandbox, 1);
  const other = await addInvoice(sandbox);
  const high = await addInvoice(sandbox, { customer_id, ...minus(2) });
  const link = (id: number, credit_note_id: number) =>
    refused(sandbox, linkCreditNote(id, { credit_note_id }));
  assert.is((await link(other.id, note.id)).status, 422);
  assert.is((await link(invoice.id, high.id)).status, 422);
  assert.is((await link(invoice.id, other.id)).status, 422);
  assert.is((await link(note.id, high.id)).status, 422);
  assert.is((await link(invoice.id, 1)).status, 404);
  await accepted(sandbox, linkCreditNote(invoice.id, { credit_note_id: note.id }));
  assert.is((await link(invoice.id, note.id)).status, 422);
});

creditNotes("can be linked as drafts, and settle once both are finalized", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const invoice = await addDraft(sandbox, { customer_id });
  const note = await addDraft(sandbox, { customer_id, ...minus(1) });
  assert.is(note.status, "credit_note");
  const linked = await accepted(sandbox, linkCreditNote(invoice.id, { credit_note_id: note.id }));
  assert.is(linked.status, "draft");
  assert.is((await accepted(sandbox, finalizeCustomerInvoice(invoice.id))).status, "upcoming");
  await accepted(sandbox, finalizeCustomerInvoice(note.id));
  assert.is((await accepted(sandbox, getCustomerInvoice(invoice.id))).status, "cancelled");
});

creditNotes.run();

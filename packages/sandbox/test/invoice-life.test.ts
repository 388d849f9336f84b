import {
  createCustomerInvoice,
  createCustomerInvoiceFromQuote,
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoices,
  markCustomerInvoiceAsPaid,
  sendCustomerInvoiceByEmail,
} from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addCustomer, addDraft, addInvoice, line } from "./invoices.ts";
import { accepted, refused, sendJson } from "./send.ts";

const DAY_MS = 86_400_000;

const life = suite("an invoice's life");

life("a draft has amounts and no number, and owes nothing yet", async () => {
  const sandbox = createSandbox();
  const draft = await addDraft(sandbox, {
    invoice_lines: [line({ quantity: 5 }), line({ vat_rate: "FR_55" })],
  });
  assert.is(draft.invoice_number, "");
  assert.is(draft.status, "draft");
  assert.is(draft.label, "Facture Fonderie du Lac (label généré)");
  assert.equal(
    [draft.currency_amount_before_tax, draft.tax, draft.amount],
    ["600.0", "105.5", "705.5"],
  );
  assert.equal([draft.remaining_amount_with_tax, draft.paid], [null, false]);
});

life("finalizing assigns the next number, and then the invoice is owed", async () => {
  const sandbox = createSandbox();
  const draft = await addDraft(sandbox);
  const first = await accepted(sandbox, finalizeCustomerInvoice(draft.id));
  const second = await addInvoice(sandbox);
  const [one, two] = [first, second].map(({ invoice_number }) =>
    Number(/^F-2026-(\d{4})$/.exec(invoice_number)?.[1]),
  );
  assert.is(two! - one!, 1);
  assert.equal([first.draft, first.status, first.paid], [false, "upcoming", false]);
  assert.equal(
    [first.remaining_amount_with_tax, first.remaining_amount_without_tax],
    ["120.0", "100.0"],
  );
  assert.equal(await accepted(sandbox, getCustomerInvoice(draft.id)), first);
});

life(
  "an invoice is finalized at once when a request leaves out `draft`, which core requires",
  async () => {
    const sandbox = createSandbox();
    const customer_id = await addCustomer(sandbox);
    const dates = { date: "2026-07-01", deadline: "2026-07-31" };
    const invoice = { ...dates, customer_id, invoice_lines: [line({ quantity: "2.5" })] };
    const path = "/api/external/v2/customer_invoices";
    const { status, body } = await sendJson(sandbox, "POST", path, invoice);
    assert.is(status, 201);
    assert.is(body["draft"], false);
    assert.match(String(body["invoice_number"]), /^F-2026-/);
    assert.is(body["amount"], "300.0");
  },
);

life("an invoice is finalized once", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox);
  assert.is((await refused(sandbox, finalizeCustomerInvoice(id))).status, 422);
});

life("finalizing cannot go back before the last finalized invoice", async () => {
  const sandbox = createSandbox();
  await addInvoice(sandbox, { date: "2026-07-02" });
  const { id } = await addDraft(sandbox, { date: "2026-07-01" });
  const { status, message } = await refused(sandbox, finalizeCustomerInvoice(id));
  assert.is(status, 422);
  assert.match(message, "2026-07-02");
  assert.is((await accepted(sandbox, getCustomerInvoice(id))).draft, true);
});

life("a company without numbering finalizes nothing", async () => {
  const sandbox = createSandbox({ numbering: false });
  const { id, customer } = await addDraft(sandbox);
  assert.is((await refused(sandbox, finalizeCustomerInvoice(id))).status, 422);
  const body = {
    customer_id: customer!.id,
    date: "2026-07-01",
    deadline: "2026-07-31",
    draft: false as const,
    invoice_lines: [line()],
  };
  assert.is((await refused(sandbox, createCustomerInvoice(body))).status, 422);
});

life("an invoice is late from the day after its deadline", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox, { deadline: "2026-07-03" });
  sandbox.advance(2 * DAY_MS);
  assert.is((await accepted(sandbox, getCustomerInvoice(id))).status, "upcoming");
  sandbox.advance(DAY_MS);
  assert.is((await accepted(sandbox, getCustomerInvoice(id))).status, "late");
});

life("marking as paid settles a finalized invoice, and no draft", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox);
  await accepted(sandbox, markCustomerInvoiceAsPaid(id));
  const paid = await accepted(sandbox, getCustomerInvoice(id));
  assert.equal(
    [paid.status, paid.paid, paid.remaining_amount_with_tax, paid.remaining_amount_without_tax],
    ["paid", true, "0.0", "0.0"],
  );
  const draft = await addDraft(sandbox);
  assert.is((await refused(sandbox, markCustomerInvoiceAsPaid(draft.id))).status, 422);
});

life("only drafts are deleted", async () => {
  const sandbox = createSandbox();
  const draft = await addDraft(sandbox);
  await accepted(sandbox, deleteCustomerInvoice(draft.id));
  assert.is((await refused(sandbox, getCustomerInvoice(draft.id))).status, 404);
  assert.is((await refused(sandbox, deleteCustomerInvoice(draft.id))).status, 404);
  const { id } = await addInvoice(sandbox);
  assert.is((await refused(sandbox, deleteCustomerInvoice(id))).status, 422);
});

life("an e-mail waits for the PDF, and a draft has none", async () => {
  const sandbox = createSandbox({ pdfDelayMs: 60_000 });
  const recipients = ["accounts@example.test"];
  const draft = await addDraft(sandbox);
  const send = sendCustomerInvoiceByEmail(draft.id, { recipients });
  assert.is((await refused(sandbox, send)).status, 422);
  await accepted(sandbox, finalizeCustomerInvoice(draft.id));
  assert.equal((await refused(sandbox, send)).kind, "Conflict");
  sandbox.advance(60_000);
  await accepted(sandbox, send);
  const emails = sandbox.books().invoices.get(draft.id)?.emails ?? [];
  assert.equal(
    emails.map((email) => email.recipients),
    [recipients],
  );
});

life("an e-mail needs a recipient", async () => {
  const sandbox = createSandbox({ pdfDelayMs: 0 });
  const { id } = await addInvoice(sandbox);
  assert.is((await refused(sandbox, sendCustomerInvoiceByEmail(id))).status, 422);
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 100 }));
  const seeded = items.find(({ status }) => status === "late");
  await accepted(sandbox, sendCustomerInvoiceByEmail(seeded!.id));
});

life("a quote becomes an invoice of today", async () => {
  const sandbox = createSandbox();
  const [quote] = sandbox.books().quotes.values();
  const invoice = await accepted(
    sandbox,
    createCustomerInvoiceFromQuote({ quote_id: quote!.id, draft: false }),
  );
  assert.equal([invoice.quote, invoice.date], [{ id: quote!.id }, "2026-07-01"]);
  assert.is(invoice.customer?.id, quote!.customer_id);
  const filter = [{ field: "quote_id", operator: "eq", value: quote!.id }] as const;
  const { items } = await accepted(sandbox, getCustomerInvoices({ filter }));
  assert.equal(items, [invoice]);
});

life("a quote that there is not is a 404", async () => {
  const sandbox = createSandbox();
  const { kind, message } = await refused(
    sandbox,
    createCustomerInvoiceFromQuote({ quote_id: 1, draft: true }),
  );
  assert.is(kind, "NotFound");
  assert.match(message, "Couldn't find Quote with 'id'=1");
});

life("an external reference is unique", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  await addDraft(sandbox, { customer_id, external_reference: "order-1" });
  const body = {
    customer_id,
    date: "2026-07-01",
    deadline: "2026-07-31",
    draft: true as const,
    external_reference: "order-1",
    invoice_lines: [line()],
  };
  assert.is((await refused(sandbox, createCustomerInvoice(body))).status, 422);
});

life.run();

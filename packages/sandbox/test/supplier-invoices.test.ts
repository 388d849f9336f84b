import { uploadFileAttachment } from "@centime/core/file-attachments";
import {
  categorizeSupplierInvoice,
  getSupplierInvoice,
  getSupplierInvoiceCategories,
  getSupplierInvoiceInvoiceLines,
  getSupplierInvoices,
  importSupplierInvoice,
  updateSupplierInvoice,
  updateSupplierInvoiceEInvoiceStatus,
  updateSupplierInvoicePaymentStatus,
  validateSupplierInvoiceAccounting,
} from "@centime/core/supplier-invoices";
import { categorizeSupplier } from "@centime/core/suppliers";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { amountsOf } from "./bank.ts";
import { addBill, addFile, addSupplier, billBody, billLine, ofTotal } from "./bills.ts";
import { accepted, refused } from "./send.ts";
import { requireWholeBooks } from "./whole-books.ts";

const supplierInvoices = suite("supplier invoices");

supplierInvoices("are imported as they are, and booked", async () => {
  const sandbox = createSandbox();
  const bill = await addBill(sandbox);
  assert.equal([bill.label, bill.invoice_number], ["Facture Verrerie du Doubs (label généré)", ""]);
  assert.equal([bill.payment_status, bill.accounting_status], ["to_be_processed", "complete"]);
  assert.equal([bill.paid, bill.reconciled, bill.e_invoicing], [false, false, null]);
  assert.equal(
    [bill.remaining_amount_with_tax, bill.remaining_amount_without_tax],
    ["-120.0", "-100.0"],
  );
  assert.match(bill.external_reference, /^[A-Z\d]{10}$/);
  assert.equal(amountsOf(sandbox, bill.id), { "401…": -12_000, "604": 10_000, "44566": 2000 });
  const { items } = await accepted(sandbox, getSupplierInvoiceInvoiceLines(bill.id));
  assert.equal(
    items.map((line) => [line.label, line.amount, line.currency_amount_before_tax]),
    [["Verre", "120.0", "100.0"]],
  );
});

supplierInvoices("are booked where their lines say, with labels of their own", async () => {
  const sandbox = createSandbox();
  const accounts = [...sandbox.books().ledgerAccounts.values()];
  const idOf = (wanted: string) => accounts.find(({ number }) => number === wanted)?.id ?? 0;
  const { id } = await addBill(sandbox, {
    currency_amount_before_tax: "300.00",
    currency_amount: "360.00",
    currency_tax: "60.00",
    invoice_lines: [
      { ...billLine, ledger_account_id: idOf("215") },
      { ...billLine, ledger_account_id: idOf("6064"), ledger_entry_line: { label: "Papier" } },
      { ...billLine, ledger_account_id: idOf("6064"), ledger_entry_line: { label: "Papier" } },
    ],
  });
  assert.equal(amountsOf(sandbox, id), {
    "401…": -36_000,
    "215": 10_000,
    "6064": 20_000,
    "44562": 2000,
    "44566": 4000,
  });
  const lines = [...sandbox.books().ledgerLines.values()].filter(({ entry_id }) => entry_id === id);
  assert.equal(
    lines.filter(({ label }) => label === "Papier").map(({ cents }) => cents),
    [20_000],
  );
});

supplierInvoices("in other currencies are booked in euros", async () => {
  const sandbox = createSandbox();
  const usual = await addBill(sandbox, { currency: "USD" });
  assert.equal([usual.amount, usual.tax, usual.exchange_rate], ["110.4", "18.4", "0.92"]);
  const own = await addBill(sandbox, { currency: "USD", amount: "100.00", tax: "16.67" });
  assert.equal([own.amount, own.tax, own.exchange_rate], ["100.0", "16.67", "0.833333"]);
  requireWholeBooks(sandbox.books());
});

supplierInvoices("have lines that add up to their totals, whatever the VAT rate", async () => {
  const sandbox = createSandbox();
  await addBill(sandbox, { invoice_lines: [{ ...billLine, vat_rate: "exempt" }] });
  const refusal = async (fields: object) =>
    refused(sandbox, importSupplierInvoice(await billBody(sandbox, fields)));
  const short = await refusal({ invoice_lines: [{ ...billLine, currency_amount: "100.00" }] });
  assert.is(short.status, 422);
  assert.match(
    short.message,
    /The sum of invoice lines "currency_amount" \(100\.0\) does not match with the total$/,
  );
  assert.is((await refusal({ currency_tax: "19.99" })).status, 422);
  assert.is((await refusal({ currency_amount_before_tax: "99.00" })).status, 422);
  const empty = await billBody(sandbox, { currency_amount: "" });
  assert.is((await accepted(sandbox, importSupplierInvoice(empty))).currency_amount, "120.0");
});

supplierInvoices("are imported once for each file, not for each number", async () => {
  const sandbox = createSandbox();
  const body = await billBody(sandbox, { invoice_number: "F1" });
  const { id } = await accepted(sandbox, importSupplierInvoice(body));
  const again = await refused(sandbox, importSupplierInvoice(body));
  assert.is(again.status, 409);
  assert.ok(
    again.message.includes(`A document with ID ${id} already exists with such attachment.`),
  );
  const other = { ...body, file_attachment_id: addFile(sandbox) };
  await accepted(sandbox, importSupplierInvoice(other));
});

supplierInvoices("need a supplier, a file, and a reference that is free", async () => {
  const sandbox = createSandbox();
  await addBill(sandbox, { external_reference: "B1" });
  const statusOf = async (fields: object) =>
    (await refused(sandbox, importSupplierInvoice(await billBody(sandbox, fields)))).status;
  assert.is(await statusOf({ supplier_id: 1 }), 404);
  assert.is(await statusOf({ file_attachment_id: 1 }), 404);
  assert.is(await statusOf({ payment_method_ledger_account_id: 1 }), 404);
  assert.is(await statusOf({ invoice_lines: [{ ...billLine, ledger_account_id: 1 }] }), 404);
  assert.is(await statusOf({ external_reference: "B1" }), 422);
  const file = { filename: "facture.webp", type: "image/webp", data: "…" };
  const upload = await refused(sandbox, uploadFileAttachment({ file }));
  assert.equal([upload.status, /invalid content type/.test(upload.message)], [422, true]);
});

supplierInvoices("change by what a request has, without comparing totals", async () => {
  const sandbox = createSandbox();
  const bill = await addBill(sandbox);
  const supplier_id = await addSupplier(sandbox);
  const changed = await accepted(
    sandbox,
    updateSupplierInvoice(bill.id, {
      supplier_id,
      label: "Le verre",
      invoice_number: "F7",
      invoice_lines: { create: [{ ...billLine, label: "Plus" }] },
    }),
  );
  assert.equal([changed.label, changed.invoice_number], ["Le verre", "F7"]);
  assert.equal([changed.supplier?.id, changed.currency_amount], [supplier_id, "120.0"]);
  assert.equal(amountsOf(sandbox, bill.id), {
    "401…": -12_000,
    "604": 20_000,
    "44566": 4000,
    "471": -12_000,
  });
  const total = await accepted(
    sandbox,
    updateSupplierInvoice(bill.id, { currency_amount_before_tax: "200.00", currency_tax: "40.00" }),
  );
  assert.equal([total.currency_amount, total.amount], ["240.0", "240.0"]);
  assert.is(amountsOf(sandbox, bill.id)["471"], undefined);
  assert.is(
    (await refused(sandbox, updateSupplierInvoice(bill.id, { supplier_id: 1 }))).status,
    404,
  );
  requireWholeBooks(sandbox.books());
});

supplierInvoices("are validated, and found by what they have", async () => {
  const sandbox = createSandbox();
  const fields = { import_as_incomplete: true, external_reference: "B1", invoice_number: "F1" };
  const { id, accounting_status, supplier } = await addBill(sandbox, fields);
  assert.is(accounting_status, "entry");
  const valid = await accepted(sandbox, validateSupplierInvoiceAccounting(id));
  assert.is(valid.accounting_status, "complete");
  const filters = [
    [{ field: "supplier_id", operator: "eq", value: supplier?.id ?? 0 }],
    [{ field: "external_reference", operator: "eq", value: "B1" }],
    [{ field: "invoice_number", operator: "in", value: ["F1"] }],
    [{ field: "date", operator: "gteq", value: "2026-07-01" }],
  ] as const;
  for (const filter of filters) {
    const { items } = await accepted(sandbox, getSupplierInvoices({ filter }));
    assert.equal(
      items.map((item) => item.id),
      [id],
    );
  }
  const { items } = await accepted(sandbox, getSupplierInvoices({ sort: "date", limit: 100 }));
  const dates = items.map(({ date }) => date);
  assert.equal(dates, [...dates].sort());
});

supplierInvoices("marked as paid are paid offline, and still to pay", async () => {
  const sandbox = createSandbox();
  const { id } = await addBill(sandbox);
  const mark = (payment_status: "paid" | "to_be_paid") =>
    accepted(sandbox, updateSupplierInvoicePaymentStatus(id, { payment_status }));
  await mark("paid");
  const paid = await accepted(sandbox, getSupplierInvoice(id));
  assert.equal(
    [paid.payment_status, paid.paid, paid.remaining_amount_with_tax],
    ["paid_offline", false, "-120.0"],
  );
  await mark("to_be_paid");
  assert.is((await accepted(sandbox, getSupplierInvoice(id))).payment_status, "to_be_paid");
});

supplierInvoices("take over their supplier's categories, and are categorized", async () => {
  const sandbox = createSandbox();
  const supplier_id = await addSupplier(sandbox);
  const [one = 0, other = 0] = sandbox.books().categories.keys();
  await accepted(sandbox, categorizeSupplier(supplier_id, [{ id: one, weight: "1" }]));
  const { id } = await addBill(sandbox, { supplier_id });
  const own = async () => (await accepted(sandbox, getSupplierInvoiceCategories(id))).items;
  assert.equal(
    (await own()).map((category) => category.id),
    [one],
  );
  const halves = [one, other].map((category) => ({ id: category, weight: "0.5" }));
  await accepted(sandbox, categorizeSupplierInvoice(id, halves));
  assert.is((await own()).length, 2);
  const filter = [{ field: "category_id", operator: "in", value: [other] }] as const;
  const { items } = await accepted(sandbox, getSupplierInvoices({ filter }));
  assert.equal(
    items.map((item) => item.id),
    [id],
  );
  const unequal = categorizeSupplierInvoice(id, [{ id: one, weight: "0.9" }]);
  assert.is((await refused(sandbox, unequal)).status, 422);
  assert.is((await own()).length, 2);
});

supplierInvoices("that are electronic are disputed, approved and refused", async () => {
  const sandbox = createSandbox();
  const received = electronic(sandbox, null);
  const shown = await accepted(sandbox, getSupplierInvoice(received));
  assert.equal([shown.e_invoicing?.status, shown.e_invoicing?.reason], [null, null]);
  const update = updateSupplierInvoiceEInvoiceStatus;
  const early = update(received, { status: "approved" });
  assert.is((await refused(sandbox, early)).status, 422);
  const dispute = { status: "disputed", reason: "delivery_issue" } as const;
  const disputed = await accepted(sandbox, update(received, dispute));
  assert.equal(
    [disputed.e_invoicing?.status, disputed.e_invoicing?.reason],
    ["disputed", "delivery_issue"],
  );
  const approved = await accepted(sandbox, update(received, { status: "approved" }));
  assert.equal([approved.e_invoicing?.status, approved.e_invoicing?.reason], ["approved", null]);
  await accepted(sandbox, update(received, { status: "refused", reason: "duplicate_invoice" }));
  assert.is((await refused(sandbox, update(received, dispute))).status, 422);
});

supplierInvoices("that are not electronic have no such status", async () => {
  const sandbox = createSandbox();
  const { id } = await addBill(sandbox);
  const update = updateSupplierInvoiceEInvoiceStatus(id, { status: "approved" });
  const { status, message } = await refused(sandbox, update);
  assert.is(status, 422);
  assert.match(message, /This supplier invoice is not an electronic invoice$/);
});

supplierInvoices("have a changelog: an insert and an update, none of categories", async () => {
  const sandbox = createSandbox();
  const { id } = await addBill(sandbox, ofTotal("-36.00"));
  const count = () =>
    (sandbox.books().changes.get("supplier_invoices") ?? []).filter((own) => own.id === id);
  assert.equal([...new Set(count().map(({ operation }) => operation))].sort(), [
    "insert",
    "update",
  ]);
  const before = count().length;
  const [category = 0] = sandbox.books().categories.keys();
  await accepted(sandbox, categorizeSupplierInvoice(id, [{ id: category, weight: "1" }]));
  assert.is(count().length, before);
});

/** The id of a seeded electronic invoice with that status. */
function electronic(sandbox: Sandbox, status: string | null): number {
  const all = [...sandbox.books().supplierInvoices.values()];
  const found = all.find(
    ({ e_invoicing }) => e_invoicing !== null && e_invoicing.status === status,
  );
  if (found === undefined) throw new Error("There is no such electronic invoice");
  return found.id;
}

supplierInvoices.run();

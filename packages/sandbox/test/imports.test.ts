import {
  getCustomerInvoice,
  getCustomerInvoiceInvoiceLines,
  type ImportCustomerInvoiceBody,
  importCustomerInvoice,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
  sendCustomerInvoiceByEmail,
  updateImportedCustomerInvoice,
} from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addDraft, addInvoice } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const PDF = { type: "application/pdf", data: "%PDF-1.7 a page" };

const line = {
  label: "Reprise",
  currency_amount: "120.00",
  currency_tax: "20.00",
  quantity: 1,
  raw_currency_unit_price: "100.00",
  unit: "piece",
  vat_rate: "FR_200" as const,
};

/** The body that imports a new file, by default with one line of 100 euros before tax. */
function body(
  sandbox: Sandbox,
  fields: Partial<ImportCustomerInvoiceBody> = {},
): ImportCustomerInvoiceBody {
  const [customer_id = 0] = sandbox.books().customers.keys();
  const data = `%PDF-1.7 ${sandbox.books().fileAttachments.size}`;
  const file_attachment_id =
    fields.file_attachment_id ?? sandbox.attach({ ...PDF, filename: "F12.pdf", data }).id;
  return {
    date: "2026-06-01",
    deadline: "2026-07-31",
    customer_id,
    currency_amount_before_tax: "100.00",
    currency_tax: "20.00",
    currency_amount: "120.00",
    invoice_lines: [line],
    ...fields,
    file_attachment_id,
  };
}

const bringIn = async (sandbox: Sandbox, fields: Partial<ImportCustomerInvoiceBody> = {}) =>
  await accepted(sandbox, importCustomerInvoice(body(sandbox, fields)));

const imports = suite("imports");

imports("bring an invoice in as it is, with its number and its file", async () => {
  const sandbox = createSandbox();
  const invoice = await bringIn(sandbox, { invoice_number: "F12" });
  const { draft, invoice_number, filename, status, currency_amount, tax, factur_x } = invoice;
  assert.equal(
    { draft, invoice_number, filename, status, currency_amount, tax, factur_x },
    {
      draft: false,
      invoice_number: "F12",
      filename: "F12.pdf",
      status: "upcoming",
      currency_amount: "120.0",
      tax: "20.0",
      factur_x: false,
    },
  );
  const lines = await accepted(sandbox, getCustomerInvoiceInvoiceLines(invoice.id));
  assert.is(lines.items[0]?.currency_amount_before_tax, "100.0");
});

imports("leave the company's own numbers alone", async () => {
  const sandbox = createSandbox();
  const before = (await addInvoice(sandbox)).invoice_number;
  await bringIn(sandbox, { date: "2026-12-31" });
  const after = (await addInvoice(sandbox)).invoice_number;
  assert.is(Number(after.slice(-4)), Number(before.slice(-4)) + 1);
});

imports(
  "of a known file are a 409: the same attachment, or another with the same bytes",
  async () => {
    const sandbox = createSandbox();
    const one = sandbox.attach({ ...PDF, filename: "one.pdf" });
    const same = sandbox.attach({ ...PDF, filename: "other.pdf" });
    await bringIn(sandbox, { file_attachment_id: one.id });
    for (const { id } of [one, same]) {
      const call = importCustomerInvoice(body(sandbox, { file_attachment_id: id }));
      assert.is((await refused(sandbox, call)).status, 409);
    }
  },
);

imports("of what is not there are a 404", async () => {
  const sandbox = createSandbox();
  for (const fields of [
    { file_attachment_id: 1 },
    { customer_id: 1 },
    { credited_invoice_id: 1 },
    { payment_method_ledger_account_id: 1 },
  ]) {
    const call = importCustomerInvoice(body(sandbox, fields));
    assert.is((await refused(sandbox, call)).status, 404, JSON.stringify(fields));
  }
});

imports("may be off by a cent for each line, and no more", async () => {
  const sandbox = createSandbox();
  const two = [line, line];
  const fits: readonly Partial<ImportCustomerInvoiceBody>[] = [
    { currency_amount: "120.01" },
    { currency_amount_before_tax: "100.01", currency_amount: "120.01" },
    { currency_tax: "19.99", currency_amount: "119.99" },
    {
      invoice_lines: two,
      currency_amount_before_tax: "200.02",
      currency_tax: "40",
      currency_amount: "240.02",
    },
  ];
  for (const fields of fits) await bringIn(sandbox, fields);
  const off: readonly Partial<ImportCustomerInvoiceBody>[] = [
    { currency_amount: "120.02" },
    { currency_amount_before_tax: "100.02", currency_amount: "120.02" },
    { currency_tax: "20.02", currency_amount: "120.02" },
    { invoice_lines: two },
    { amount: "121" },
    { tax: "21" },
  ];
  for (const fields of off) {
    const { status } = await refused(sandbox, importCustomerInvoice(body(sandbox, fields)));
    assert.is(status, 422, JSON.stringify(fields));
  }
});

imports("say what they are worth in euros, or it is worked out", async () => {
  const sandbox = createSandbox();
  const told = await bringIn(sandbox, { currency: "USD", amount: "108.00", tax: "18.00" });
  assert.equal([told.amount, told.tax, told.exchange_rate], ["108.0", "18.0", "0.9"]);
  const worked = await bringIn(sandbox, { currency: "USD" });
  assert.equal([worked.amount, worked.tax, worked.exchange_rate], ["110.4", "18.4", "0.92"]);
});

imports("take a PDF or an image, and nothing else", async () => {
  const sandbox = createSandbox();
  const page = sandbox.attach({ filename: "page.png", type: "image/png", data: "x" });
  await bringIn(sandbox, { file_attachment_id: page.id });
  for (const type of ["text/plain", undefined]) {
    const { id } = sandbox.attach({ filename: "notes", type, data: `notes ${type}` });
    const call = importCustomerInvoice(body(sandbox, { file_attachment_id: id }));
    assert.is((await refused(sandbox, call)).status, 422);
  }
});

imports("become e-invoices only with a PDF, labels and a fitting number", async () => {
  const sandbox = createSandbox();
  const convert = { convert_to_e_invoice: true, invoice_number: "F-12/a" };
  assert.ok((await bringIn(sandbox, convert)).factur_x);
  const image = sandbox.attach({ filename: "page.png", type: "image/png", data: "x" });
  const discount = { type: "relative", value: "5" } as const;
  for (const fields of [
    { ...convert, file_attachment_id: image.id },
    { ...convert, invoice_number: "F 12" },
    { convert_to_e_invoice: true },
    { ...convert, invoice_lines: [{ ...line, label: undefined }] },
    { discount },
    { invoice_lines: [{ ...line, discount }] },
  ]) {
    const { status } = await refused(sandbox, importCustomerInvoice(body(sandbox, fields)));
    assert.is(status, 422, JSON.stringify(fields));
  }
});

imports("of a credit note are linked to its invoice, and settle it", async () => {
  const sandbox = createSandbox();
  const invoice = await bringIn(sandbox);
  const negative = {
    currency_amount_before_tax: "-100.00",
    currency_tax: "-20.00",
    currency_amount: "-120.00",
    invoice_lines: [{ ...line, currency_amount: "-120.00", currency_tax: "-20.00", quantity: -1 }],
  };
  const note = await bringIn(sandbox, { ...negative, credited_invoice_id: invoice.id });
  assert.is(note.credited_invoice?.id, invoice.id);
  assert.is((await accepted(sandbox, getCustomerInvoice(invoice.id))).status, "cancelled");
  const again = importCustomerInvoice(body(sandbox, { ...negative, credited_invoice_id: note.id }));
  assert.is((await refused(sandbox, again)).status, 422);
});

imports("live on as finalized invoices do", async () => {
  const sandbox = createSandbox();
  const { id } = await bringIn(sandbox);
  await accepted(sandbox, sendCustomerInvoiceByEmail(id));
  await accepted(sandbox, markCustomerInvoiceAsPaid(id));
  assert.is((await accepted(sandbox, getCustomerInvoice(id))).status, "paid");
  assert.is((await refused(sandbox, linkCreditNote(id, { credit_note_id: id }))).status, 422);
});

imports("that are incomplete say so until they are updated", async () => {
  const sandbox = createSandbox();
  const { id, status } = await bringIn(sandbox, { import_as_incomplete: true });
  assert.is(status, "incomplete");
  const updated = await accepted(
    sandbox,
    updateImportedCustomerInvoice(id, { invoice_number: "A1" }),
  );
  assert.equal([updated.status, updated.invoice_number], ["upcoming", "A1"]);
});

imports("are updated line by line, as long as they still add up", async () => {
  const sandbox = createSandbox();
  const { id } = await bringIn(sandbox);
  const [first] = (await accepted(sandbox, getCustomerInvoiceInvoiceLines(id))).items;
  const more = updateImportedCustomerInvoice(id, { invoice_lines: { create: [line] } });
  assert.is((await refused(sandbox, more)).status, 422);
  const whole = {
    invoice_lines: {
      create: [line],
      update: [{ id: first!.id, currency_amount: "60.00", currency_tax: "10.00" }],
    },
    currency_amount_before_tax: "150.00",
    currency_tax: "30.00",
    currency_amount: "180.00",
  };
  const updated = await accepted(sandbox, updateImportedCustomerInvoice(id, whole));
  assert.is(updated.currency_amount, "180.0");
  const lines = (await accepted(sandbox, getCustomerInvoiceInvoiceLines(id))).items;
  assert.equal(lines.map(({ currency_amount }) => currency_amount).sort(), ["120.0", "60.0"]);
  const none = { invoice_lines: { delete: lines.map((each) => ({ id: each.id })) } };
  const emptied = await refused(sandbox, updateImportedCustomerInvoice(id, none));
  assert.is(emptied.status, 422);
});

imports("alone are updated as such: not drafts, nor what was made here", async () => {
  const sandbox = createSandbox();
  for (const { id } of [await addDraft(sandbox), await addInvoice(sandbox)]) {
    const call = updateImportedCustomerInvoice(id, { invoice_number: "A1" });
    assert.is((await refused(sandbox, call)).status, 422);
  }
});

imports.run();

import type { FilePart } from "@centime/core";
import {
  getCustomerInvoice,
  importCustomerEInvoice,
  sendCustomerInvoiceToPa,
} from "@centime/core/customer-invoices";
import {
  getSupplierInvoice,
  getSupplierInvoiceInvoiceLines,
  importSupplierEInvoice,
} from "@centime/core/supplier-invoices";
import { getSupplier } from "@centime/core/suppliers";
import { suite } from "@centime/test-kit";
import { type FacturXFields, facturX, facturXml, pdfWith } from "@centime/test-kit/factur-x";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addSupplier } from "./bills.ts";
import { addDraft, addInvoice } from "./invoices.ts";
import { accepted, refused } from "./send.ts";
import { requireWholeBooks } from "./whole-books.ts";

const named = (data: Uint8Array): FilePart => ({
  filename: "facture.pdf",
  type: "application/pdf",
  data,
});

const eInvoice = async (fields?: FacturXFields): Promise<FilePart> => named(await facturX(fields));

const eInvoices = suite("e-invoices");

eInvoices("of suppliers are read from the XML in a PDF", async () => {
  const sandbox = createSandbox();
  const file = await eInvoice();
  const { id, url } = await accepted(sandbox, importSupplierEInvoice({ file }));
  assert.match(url, new RegExp(`/supplier_invoices/${id}$`));
  const bill = await accepted(sandbox, getSupplierInvoice(id));
  assert.equal(
    [bill.invoice_number, bill.date, bill.deadline, bill.currency_amount, bill.currency_tax],
    ["FX-1", "2026-06-20", "2026-07-20", "172.75", "22.75"],
  );
  assert.equal([bill.accounting_status, bill.e_invoicing?.status], ["validation_needed", null]);
  const supplier = await accepted(sandbox, getSupplier(bill.supplier?.id ?? 0));
  assert.equal([supplier.name, supplier.reg_no], ["Verrerie du Jura", "812345678"]);
  assert.equal([supplier.vat_number, supplier.postal_address.city], ["FR00812345678", "Besançon"]);
  const { items } = await accepted(sandbox, getSupplierInvoiceInvoiceLines(id, { sort: "id" }));
  assert.equal(
    items.map(({ label, currency_amount, vat_rate }) => [label, currency_amount, vat_rate]),
    [
      ["Verre 1", "120.0", "FR_200"],
      ["Verre 2", "52.75", "FR_55"],
    ],
  );
  requireWholeBooks(sandbox.books());
  assert.is((await refused(sandbox, importSupplierEInvoice({ file }))).status, 409);
});

eInvoices("of a supplier that is known are of that one, or of the request's", async () => {
  const sandbox = createSandbox();
  const first = await accepted(sandbox, importSupplierEInvoice({ file: await eInvoice() }));
  const again = { file: await eInvoice({ number: "FX-2" }) };
  const second = await accepted(sandbox, importSupplierEInvoice(again));
  const supplier_id = await addSupplier(sandbox);
  const named = {
    file: await eInvoice({ number: "FX-3" }),
    invoice_options: { supplier_id },
  };
  const third = await accepted(sandbox, importSupplierEInvoice(named));
  const { supplierInvoices } = sandbox.books();
  const [one, other, last] = [first, second, third].map(
    ({ id }) => supplierInvoices.get(id)?.supplier_id,
  );
  assert.is(one, other);
  assert.is(last, supplier_id);
});

eInvoices("that are credit notes, or have no lines, are read too", async () => {
  const sandbox = createSandbox();
  const note = await accepted(
    sandbox,
    importSupplierEInvoice({ file: await eInvoice({ type: "381" }) }),
  );
  const { currency_amount, remaining_amount_with_tax } = await accepted(
    sandbox,
    getSupplierInvoice(note.id),
  );
  assert.equal([currency_amount, remaining_amount_with_tax], ["-172.75", "172.75"]);
  const file = await eInvoice({ number: "FX-9", lines: "" });
  const { id } = await accepted(sandbox, importSupplierEInvoice({ file }));
  const { items } = await accepted(sandbox, getSupplierInvoiceInvoiceLines(id));
  assert.equal(
    items.map((own) => [own.label, own.currency_tax]),
    [["FX-9", "22.75"]],
  );
});

eInvoices("take accounts of lines, or other lines, from the request", async () => {
  const sandbox = createSandbox();
  const [ledger_account_id = 0] = sandbox.books().ledgerAccounts.keys();
  const option = (e_invoice_line_id: string) => ({
    invoice_lines: [{ e_invoice_line_id, ledger_account_id }],
  });
  const file = await eInvoice();
  const unknown = importSupplierEInvoice({ file, invoice_options: option("7") });
  assert.is((await refused(sandbox, unknown)).status, 422);
  const body = { file, invoice_options: option("2") };
  const { id } = await accepted(sandbox, importSupplierEInvoice(body));
  const lines = sandbox.books().supplierInvoices.get(id)?.lines ?? [];
  assert.equal(
    lines.map((own) => own.ledger_account_id),
    [null, ledger_account_id],
  );

  const override = (currency_amount: string) => [
    { currency_amount, currency_tax: "22.75", vat_rate: "FR_200" as const, ledger_account_id },
  ];
  const other = await eInvoice({ number: "FX-2" });
  const wrong = importSupplierEInvoice({ file: other, override_invoice_lines: override("170.00") });
  assert.is((await refused(sandbox, wrong)).status, 422);
  const right = importSupplierEInvoice({ file: other, override_invoice_lines: override("172.75") });
  await accepted(sandbox, right);
});

eInvoices("are no other files", async () => {
  const sandbox = createSandbox();
  const before = sandbox.books();
  const files: readonly FilePart[] = [
    { filename: "facture.pdf", type: "application/pdf", data: "%PDF-1.7 is not enough" },
    named(await pdfWith("<no-invoice/>")),
    named(await pdfWith("no XML at all")),
    named(await pdfWith(facturXml(), "conditions.xml")),
    named(await pdfWith(facturXml().replace("172.75", "much"))),
  ];
  for (const file of files) {
    const { status, message } = await refused(sandbox, importSupplierEInvoice({ file }));
    assert.is(status, 422);
    assert.match(message, /File must be a valid Factur-X PDF$/);
  }
  assert.equal(sandbox.books(), before);
});

eInvoices("to customers are imported, and sent to the platform once", async () => {
  const sandbox = createSandbox();
  const file = await eInvoice();
  const { id } = await accepted(sandbox, importCustomerEInvoice({ file }));
  const invoice = await accepted(sandbox, getCustomerInvoice(id));
  assert.equal(
    [invoice.invoice_number, invoice.currency_amount, invoice.factur_x, invoice.e_invoicing],
    ["FX-1", "172.75", true, null],
  );
  const customer = sandbox.books().customers.get(invoice.customer?.id ?? 0);
  assert.is(customer?.name, "Maison Doubs");
  await accepted(sandbox, sendCustomerInvoiceToPa(id));
  const sent = await accepted(sandbox, getCustomerInvoice(id));
  assert.is(sent.e_invoicing?.status, "submitted");
  assert.is((await refused(sandbox, sendCustomerInvoiceToPa(id))).status, 422);
  requireWholeBooks(sandbox.books());

  const body = { file: await eInvoice({ number: "FX-2" }), send_to_pa: true };
  const direct = await accepted(sandbox, importCustomerEInvoice(body));
  const shown = await accepted(sandbox, getCustomerInvoice(direct.id));
  assert.is(shown.e_invoicing?.status, "submitted");
});

eInvoices("are sent of what is finalized", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox);
  await accepted(sandbox, sendCustomerInvoiceToPa(id));
  const draft = await addDraft(sandbox);
  assert.is((await refused(sandbox, sendCustomerInvoiceToPa(draft.id))).status, 422);
});

eInvoices.run();

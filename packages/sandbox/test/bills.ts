import {
  type ImportSupplierInvoiceBody,
  importSupplierInvoice,
  type SupplierInvoice,
} from "@centime/core/supplier-invoices";
import { createSupplier } from "@centime/core/suppliers";
import type { Sandbox } from "../src/index.ts";
import { accepted } from "./send.ts";

/** Adds a supplier, and returns its id. */
export async function addSupplier(sandbox: Sandbox): Promise<number> {
  return (await accepted(sandbox, createSupplier({ name: "Verrerie du Doubs" }))).id;
}

let files = 0;

/** Adds a file that nobody has imported. */
export function addFile(sandbox: Sandbox): number {
  files += 1;
  const data = `Facture ${files}`;
  return sandbox.attach({ filename: "facture.pdf", type: "application/pdf", data }).id;
}

/** A line of 120 euros, of which 20 are tax. */
export const billLine = {
  label: "Verre",
  currency_amount: "120.00",
  currency_tax: "20.00",
  vat_rate: "FR_200",
} as const;

/** The body of an invoice of today, by default of 120 euros with one line. */
export async function billBody(
  sandbox: Sandbox,
  fields: Partial<ImportSupplierInvoiceBody> = {},
): Promise<ImportSupplierInvoiceBody> {
  return {
    file_attachment_id: addFile(sandbox),
    supplier_id: fields.supplier_id ?? (await addSupplier(sandbox)),
    date: "2026-07-01",
    deadline: "2026-07-31",
    currency_amount_before_tax: "100.00",
    currency_amount: "120.00",
    currency_tax: "20.00",
    invoice_lines: [billLine],
    ...fields,
  };
}

/** Imports an invoice of today, by default of 120 euros with one line. */
export const addBill = async (
  sandbox: Sandbox,
  fields: Partial<ImportSupplierInvoiceBody> = {},
): Promise<SupplierInvoice> =>
  accepted(sandbox, importSupplierInvoice(await billBody(sandbox, fields)));

/** An invoice of a total without tax: `"-36.00"` is a credit note. */
export const ofTotal = (total: string) => ({
  currency_amount_before_tax: total,
  currency_amount: total,
  currency_tax: "0",
  invoice_lines: [{ ...billLine, currency_amount: total, currency_tax: "0" }],
});

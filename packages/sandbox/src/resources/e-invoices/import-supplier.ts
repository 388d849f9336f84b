import { CURRENCIES, type Currency } from "@centime/core/enumerations";
import type {
  ImportSupplierEInvoiceBody,
  SupplierInvoiceLineInput,
} from "@centime/core/supplier-invoices";
import { timedUuid } from "../../books/numbering.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { keepAttachment } from "../file-attachments.ts";
import { storeUpload } from "../files/files.ts";
import { requireNewFile } from "../files/known-documents.ts";
import { importSupplierInvoice } from "../supplier-invoices/import.ts";
import type { SupplierInvoiceRecord } from "../supplier-invoices/record.ts";
import { createSupplier } from "../suppliers.ts";
import { type FacturX, type Party, readFacturX } from "./factur-x.ts";

/** Adds an electronic invoice of a supplier to the books, whom its file or the request names. */
export async function importSupplierEInvoice(
  context: Context,
  { file, invoice_options: options = {}, override_invoice_lines }: ImportSupplierEInvoiceBody,
): Promise<SupplierInvoiceRecord> {
  const invoice = await readFacturX(file);
  const stored = storeUpload(context, file);
  requireNewFile(context, stored);
  const invoice_lines = override_invoice_lines ?? linesOf(invoice, options.invoice_lines ?? []);
  const { books, clock } = context;
  return importSupplierInvoice(
    context,
    {
      file_attachment_id: keepAttachment(context, stored).id,
      supplier_id: options.supplier_id ?? supplierOf(context, invoice.seller),
      date: invoice.date,
      deadline: invoice.deadline,
      invoice_number: invoice.number,
      currency: currencyOf(invoice),
      currency_amount_before_tax: invoice.beforeTax.toFixed(2),
      currency_tax: invoice.tax.toFixed(2),
      currency_amount: invoice.total.toFixed(2),
      invoice_lines: invoice_lines.map(
        ({ currency_amount, currency_tax, vat_rate, ledger_account_id, ...line }) => ({
          currency_amount,
          currency_tax,
          vat_rate,
          ledger_account_id,
          ...("label" in line ? { label: line.label } : {}),
        }),
      ),
    },
    {
      accounting_status: "validation_needed",
      e_invoicing: { status: null, reason: null, flow_id: timedUuid(books.random, clock.now()) },
    },
  );
}

/** The currency of an electronic invoice; refuses one that the API does not know. */
export const currencyOf = ({ currency }: FacturX): Currency =>
  CURRENCIES.find((known) => known === currency) ?? refuseRule("Currency is unknown");

interface LineOption {
  readonly e_invoice_line_id: string;
  readonly ledger_account_id?: number | null | undefined;
}

/** The lines of the file, with what a request says of them. */
function linesOf(
  { lines }: FacturX,
  options: readonly LineOption[],
): readonly SupplierInvoiceLineInput[] {
  requireLineIds(lines, options);
  return lines.map(({ id, label, beforeTax, tax, vatRate }) => ({
    label,
    currency_amount: beforeTax.plus(tax).toFixed(2),
    currency_tax: tax.toFixed(2),
    vat_rate: vatRate,
    ledger_account_id:
      options.find((option) => option.e_invoice_line_id === id)?.ledger_account_id ?? undefined,
  }));
}

/** Refuses what a request says of lines that the file does not have. */
export function requireLineIds(lines: FacturX["lines"], options: readonly LineOption[]): void {
  const unknown = options.find((option) =>
    lines.every(({ id }) => id !== option.e_invoice_line_id),
  );
  if (unknown !== undefined) refuseRule(`The e-invoice has no line ${unknown.e_invoice_line_id}`);
}

/** The supplier of that number or name; it is created when there is none. */
function supplierOf(context: Context, { name, reg_no, vat_number, address }: Party): number {
  const suppliers = [...context.books.suppliers.values()];
  const known = suppliers.find(
    (supplier) =>
      (vat_number !== "" && supplier.vat_number === vat_number) ||
      (reg_no !== "" && supplier.reg_no === reg_no) ||
      supplier.name === name,
  );
  return (known ?? createSupplier(context, { name, reg_no, vat_number, postal_address: address }))
    .id;
}

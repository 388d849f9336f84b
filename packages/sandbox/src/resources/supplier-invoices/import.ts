import type { ImportSupplierInvoiceBody } from "@centime/core/supplier-invoices";
import { decimal } from "../../books/money.ts";
import { documentReference, nextId } from "../../books/numbering.ts";
import { save, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { existingAttachment } from "../file-attachments.ts";
import { requireDocument } from "../files/files.ts";
import { requireNewFile } from "../files/known-documents.ts";
import { existingLedgerAccount } from "../ledger-accounts.ts";
import { requireFreeReference } from "../shared.ts";
import { existingSupplier } from "../suppliers.ts";
import { createSupplierLine } from "./lines.ts";
import type { SupplierInvoiceRecord } from "./record.ts";
import { readTotals, requireSum } from "./totals.ts";

/** Adds a supplier's invoice to the books: its file, its amounts as they are, and what else is known of it. */
export function importSupplierInvoice(
  context: Context,
  body: ImportSupplierInvoiceBody,
  fields: Partial<SupplierInvoiceRecord> = {},
): SupplierInvoiceRecord {
  const supplier = existingSupplier(context, body.supplier_id);
  const attachment = existingAttachment(context, body.file_attachment_id);
  const account = body.payment_method_ledger_account_id ?? null;
  if (account !== null) existingLedgerAccount(context, account);
  requireDocument(attachment.file);
  requireNewFile(context, attachment.file);
  requireFreeReference(context, "supplierInvoices", body.external_reference);
  const currency = body.currency ?? "EUR";
  const totals = readTotals({ ...body, currency });
  const rate = decimal(totals.exchange_rate);
  const lines = body.invoice_lines.map((line) => createSupplierLine(context, line, rate));
  requireSum(totals, lines);
  return save(context, "supplierInvoices", {
    ...blankSupplierInvoice(context),
    supplier_id: supplier.id,
    invoice_number: body.invoice_number ?? "",
    custom_label: body.label ?? null,
    date: body.date,
    deadline: body.deadline,
    currency,
    ...totals,
    lines,
    categories: supplier.categories,
    accounting_status: body.import_as_incomplete ? "entry" : "complete",
    transaction_reference: body.transaction_reference ?? null,
    external_reference: body.external_reference ?? documentReference(context.books.random),
    payment_method_ledger_account_id: account,
    file: attachment.file,
    file_attachment_id: attachment.id,
    ...fields,
  });
}

/** What all new supplier invoices have in common. */
export const blankSupplierInvoice = (context: Context) => ({
  id: nextId(context.books, "supplierInvoice"),
  payment_status: "to_be_processed" as const,
  archived_at: null,
  import_source: null,
  e_invoicing: null,
  purchase_request_ids: [],
  ...stampsNow(context),
});

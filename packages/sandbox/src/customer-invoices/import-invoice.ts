import type { ImportCustomerInvoiceBody } from "@centime/core/customer-invoices";
import { requireFreeReference } from "../books/external-reference.ts";
import { existingLedgerAccount } from "../books/ledger-accounts.ts";
import { existingCustomer } from "../customers/existing-customer.ts";
import { existingAttachment } from "../files/file-attachments.ts";
import type { Context } from "../handler.ts";
import { grossOf } from "../money/amounts.ts";
import { sumOf } from "../money/decimal.ts";
import { blankInvoice } from "./blank-invoice.ts";
import { existingInvoice } from "./existing-invoice.ts";
import { requireConvertible, requireNewFile } from "./import-rules.ts";
import { readTotals } from "./import-totals.ts";
import { readImportedLine } from "./imported-lines.ts";
import { readInstallments } from "./installments.ts";
import { type InvoiceRecord, totalOf } from "./invoice-record.ts";
import { requireLinkable } from "./link-credit-note.ts";
import { readDiscount } from "./read-discount.ts";

/** Brings an invoice into the books that was made elsewhere: its file, and its amounts as they are. */
export function importInvoice(context: Context, body: ImportCustomerInvoiceBody): InvoiceRecord {
  const { books } = context;
  const imported = readImport(context, body);
  const invoice = {
    ...imported,
    installments: readInstallments(context, body.installments ?? [], totalOf(imported)),
  };
  if (body.credited_invoice_id !== undefined) {
    requireLinkable(books, existingInvoice(context, body.credited_invoice_id), invoice);
  }
  const linked = { ...invoice, credited_invoice_id: body.credited_invoice_id ?? null };
  books.invoices.set(linked.id, linked);
  return linked;
}

function readImport(context: Context, body: ImportCustomerInvoiceBody): InvoiceRecord {
  const { books } = context;
  const customer = existingCustomer(context, body.customer_id);
  const attachment = existingAttachment(context, body.file_attachment_id);
  const account = body.payment_method_ledger_account_id ?? null;
  if (account !== null) existingLedgerAccount(books, account);
  requireNewFile(books, attachment);
  requireConvertible(body, attachment.file.type);
  requireFreeReference(books.invoices.values(), body.external_reference);
  const lines = body.invoice_lines.map((line) => readImportedLine(context, line));
  const blank = blankInvoice(context, customer, body);
  return {
    ...blank,
    draft: false,
    invoice_number: body.invoice_number ?? "",
    lines,
    discount: readDiscount(body.discount, sumOf(lines, grossOf)),
    transaction_reference: body.transaction_reference ?? null,
    payment_method_ledger_account_id: account,
    imported: {
      file_attachment_id: attachment.id,
      is_incomplete: body.import_as_incomplete ?? false,
      is_e_invoice: body.convert_to_e_invoice ?? false,
      ...readTotals({ ...body, currency: blank.currency }, lines),
    },
  };
}

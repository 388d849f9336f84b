import type {
  ImportCustomerInvoiceBody,
  UpdateImportedCustomerInvoiceBody,
} from "@centime/core/customer-invoices";
import { grossOf, sumOf } from "../../books/money.ts";
import { changedNow, definedOnly, save } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { existingCustomer } from "../customers/record.ts";
import { existingAttachment } from "../file-attachments.ts";
import { requireDocument } from "../files/files.ts";
import { requireNewFile } from "../files/known-documents.ts";
import { existingLedgerAccount } from "../ledger-accounts.ts";
import { requireFreeReference } from "../shared.ts";
import { blankInvoice } from "./create.ts";
import {
  changeImportedLines,
  createImportedLine,
  readTotals,
  totalsAfter,
} from "./imported-amounts.ts";
import { changeInstallments, createInstallments } from "./installments.ts";
import { existingFinalized, existingInvoice } from "./life.ts";
import { readDiscount } from "./lines.ts";
import { type InvoiceRecord, totalOf } from "./record.ts";
import { requireLinkable } from "./settlement.ts";

/** Adds an invoice that was created elsewhere: its file, and its amounts as they are. */
export function importInvoice(context: Context, body: ImportCustomerInvoiceBody): InvoiceRecord {
  const { books } = context;
  const imported = readImport(context, body);
  const invoice = {
    ...imported,
    installments: createInstallments(context, body.installments ?? [], totalOf(imported)),
  };
  if (body.credited_invoice_id !== undefined) {
    requireLinkable(books, existingInvoice(context, body.credited_invoice_id), invoice);
  }
  const credited_invoice_id = body.credited_invoice_id ?? null;
  return save(context, "invoices", { ...invoice, credited_invoice_id });
}

function readImport(context: Context, body: ImportCustomerInvoiceBody): InvoiceRecord {
  const customer = existingCustomer(context, body.customer_id);
  const attachment = existingAttachment(context, body.file_attachment_id);
  const account = body.payment_method_ledger_account_id ?? null;
  if (account !== null) existingLedgerAccount(context, account);
  requireDocument(attachment.file);
  requireNewFile(context, attachment.file);
  requireConvertible(body, attachment.file.type);
  requireFreeReference(context, "invoices", body.external_reference);
  const lines = body.invoice_lines.map((line) => createImportedLine(context, line));
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

/** Changes an imported invoice, which completes it; refuses one that was created here with 422. */
export function updateImported(
  context: Context,
  id: number,
  body: UpdateImportedCustomerInvoiceBody,
): InvoiceRecord {
  const invoice = existingFinalized(context, id);
  const imported = invoice.imported ?? refuseRule("The invoice was not imported");
  requireFreeReference(context, "invoices", body.external_reference, id);
  if (body.customer_id !== undefined) existingCustomer(context, body.customer_id);
  const account = body.payment_method_ledger_account_id;
  if (account) existingLedgerAccount(context, account);

  const { date, deadline, customer_id, invoice_number, currency, external_reference } = body;
  const { transaction_reference } = body;
  const lines = changeImportedLines(context, invoice.lines, body.invoice_lines);
  const changed: InvoiceRecord = {
    ...invoice,
    ...definedOnly({ date, deadline, customer_id, invoice_number, currency }),
    ...definedOnly({ external_reference, transaction_reference }),
    ...definedOnly({ payment_method_ledger_account_id: account }),
    ...changedNow(context),
    lines,
    imported: {
      ...imported,
      is_incomplete: false,
      ...readTotals(totalsAfter(imported, currency ?? invoice.currency, body), lines),
    },
  };
  const total = totalOf(changed);
  return save(context, "invoices", {
    ...changed,
    installments: changeInstallments(context, invoice.installments, body.installments, total),
  });
}

/** The number of an invoice that becomes an e-invoice. */
const E_INVOICE_NUMBER = /^[\w+/-]{1,35}$/;

/** Refuses an e-invoice that lacks what it needs, and what only an e-invoice may have. */
function requireConvertible(body: ImportCustomerInvoiceBody, type: string): void {
  const { convert_to_e_invoice, discount, invoice_lines, invoice_number = "" } = body;
  if (convert_to_e_invoice !== true) {
    const isDiscounted =
      discount !== undefined || invoice_lines.some((line) => line.discount !== undefined);
    if (isDiscounted) refuseRule("Discount is only allowed when converting to an e-invoice");
    return;
  }
  if (type !== "application/pdf") refuseRule("Only a PDF can be converted to an e-invoice");
  if (invoice_lines.some(({ label }) => !label))
    refuseRule("Every line of an e-invoice needs a label");
  if (!E_INVOICE_NUMBER.test(invoice_number)) {
    refuseRule("Invoice number must have up to 35 letters, digits and signs of -+_/");
  }
}

import type { UpdateImportedCustomerInvoiceBody } from "@centime/core/customer-invoices";
import { requireFreeReference } from "../books/external-reference.ts";
import { existingLedgerAccount } from "../books/ledger-accounts.ts";
import { changedNow } from "../books/stamps.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import { existingCustomer } from "../customers/existing-customer.ts";
import type { Context } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import { decimal, formatDecimal } from "../money/decimal.ts";
import { existingFinalized } from "./existing-invoice.ts";
import type { ImportRecord } from "./import-record.ts";
import { type GivenTotals, readTotals } from "./import-totals.ts";
import { changeImportedLines } from "./imported-lines.ts";
import { changeInstallments } from "./installments.ts";
import { type InvoiceRecord, totalOf } from "./invoice-record.ts";

/** Changes an imported invoice, which completes it. One that was made here is refused with 422. */
export function updateImported(
  context: Context,
  id: number,
  body: UpdateImportedCustomerInvoiceBody,
): InvoiceRecord {
  const { books } = context;
  const invoice = existingFinalized(context, id);
  const imported = invoice.imported ?? refuseRule("The invoice was not imported");
  requireFreeReference(books.invoices.values(), body.external_reference, { except: id });
  if (body.customer_id !== undefined) existingCustomer(context, body.customer_id);
  const account = body.payment_method_ledger_account_id;
  if (account) existingLedgerAccount(books, account);

  const { date, deadline, customer_id, invoice_number, currency, external_reference } = body;
  const { transaction_reference } = body;
  const lines = changeImportedLines(context, invoice.lines, body.invoice_lines ?? {});
  const changed: InvoiceRecord = {
    ...invoice,
    ...withoutUndefined({ date, deadline, customer_id, invoice_number, currency }),
    ...withoutUndefined({ external_reference, transaction_reference }),
    ...withoutUndefined({ payment_method_ledger_account_id: account }),
    ...changedNow(context),
    lines,
    imported: {
      ...imported,
      is_incomplete: false,
      ...readTotals(totalsOf(imported, currency ?? invoice.currency, body), lines),
    },
  };
  const installments = changeInstallments(
    context,
    invoice.installments,
    body.installments,
    totalOf(changed),
  );
  const updated = { ...changed, installments };
  books.invoices.set(id, updated);
  return updated;
}

/** The totals that the request gives, and the others as they were. */
function totalsOf(
  imported: ImportRecord,
  currency: string,
  body: UpdateImportedCustomerInvoiceBody,
): GivenTotals {
  const beforeTax = body.currency_amount_before_tax || imported.currency_amount_before_tax;
  const tax = body.currency_tax || imported.currency_tax;
  const sum = formatDecimal(decimal(beforeTax).plus(decimal(tax)));
  const totals = {
    currency,
    currency_amount_before_tax: beforeTax,
    currency_tax: tax,
    currency_amount: body.currency_amount || sum,
  };
  const isSame =
    beforeTax === imported.currency_amount_before_tax &&
    tax === imported.currency_tax &&
    body.currency === undefined;
  const euros = isSame ? imported : { amount: undefined, tax: undefined };
  return { ...totals, amount: body.amount ?? euros.amount, tax: body.tax ?? euros.tax };
}

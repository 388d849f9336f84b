import type { MatchedTransaction } from "@centime/core/customer-invoices";
import type { SupplierInvoiceMatchedTransaction } from "@centime/core/supplier-invoices";
import type { Transaction } from "@centime/core/transactions";
import type { ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { collection, linkTo } from "../../http/response.ts";
import { formatCents } from "../../ledger/entries.ts";
import { assignedCategories } from "../categories.ts";
import { outstandingCents } from "../matching/matches.ts";
import type { TransactionRecord } from "./record.ts";

/** A transaction as the API shows it now. */
export function showTransaction(
  context: Context,
  record: TransactionRecord,
): ReadOnly<Transaction> {
  const { baseUrl } = context;
  const { interbank_code } = record;
  return {
    ...sharedFields(context, record),
    interbank_code,
    journal: linkTo(baseUrl, "journals", record.journal_id),
    customer: linkOrNull(baseUrl, "customers", record.customer_id),
    supplier: linkOrNull(baseUrl, "suppliers", record.supplier_id),
    matched_invoices: collection(baseUrl, `transactions/${record.id}/matched_invoices`),
  };
}

/** A transaction among those that are matched with a customer invoice. */
export const showCustomerMatch = (
  context: Context,
  record: TransactionRecord,
): ReadOnly<MatchedTransaction> => ({
  ...sharedFields(context, record),
  journal: { id: record.journal_id },
  customer: linkOrNull(context.baseUrl, "customers", record.customer_id),
});

/** A transaction among those that are matched with a supplier invoice. */
export const showSupplierMatch = (
  context: Context,
  record: TransactionRecord,
): ReadOnly<SupplierInvoiceMatchedTransaction> => ({
  ...sharedFields(context, record),
  journal: { id: record.journal_id },
  supplier: linkOrNull(context.baseUrl, "suppliers", record.supplier_id),
});

function sharedFields(context: Context, record: TransactionRecord) {
  const { bank_account_id, categories, customer_id, interbank_code, ...rest } = record;
  const { journal_id, party_is_matched, supplier_id, ...fields } = rest;
  return {
    ...fields,
    // Its sign is opposite to the transaction's, as was measured.
    outstanding_balance: formatCents(-outstandingCents(context.books, record)),
    bank_account: linkTo(context.baseUrl, "bank_accounts", bank_account_id),
    categories: assignedCategories(context.books, categories),
  };
}

const linkOrNull = (baseUrl: string, path: string, id: number | null) =>
  id === null ? null : linkTo(baseUrl, path, id);

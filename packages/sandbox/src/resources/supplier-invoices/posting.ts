import { decimal } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { mergePostings, toCentsNumber } from "../../ledger/amounts.ts";
import { type EntryInput, type Posting, sumOfCents } from "../../ledger/entries.ts";
import { journalOf } from "../journals.ts";
import { ledgerAccount } from "../ledger-accounts.ts";
import type { SupplierInvoiceRecord, SupplierLineRecord } from "./record.ts";
import { labelOf } from "./show.ts";

const SUPPLIERS = "401";
const DEFAULT_PURCHASE_ACCOUNT = "604";
const WAITING = "471";

/** Where the tax of purchases is deducted: of what is kept for years, and of the rest. */
const DEDUCTED_VAT = { assets: "44562", others: "44566" };

/**
 * The entry of a supplier's invoice in the purchase journal, in euros: what is bought and its tax, for
 * which the supplier is owed the total. A credit note is the same with the signs turned.
 */
export function supplierInvoiceEntry(
  context: Context,
  invoice: SupplierInvoiceRecord,
): EntryInput | undefined {
  const { id, date, deadline, invoice_number, external_reference, currency } = invoice;
  const { file_attachment_id, created_at, updated_at } = invoice;
  return {
    entry: {
      id,
      document: "supplierInvoices",
      journal_id: journalOf(context, "purchases").id,
      date,
      due_date: deadline,
      label: labelOf(context, invoice),
      piece_number: invoice_number || external_reference,
      invoice_number,
      currency,
      file_attachment_id,
      created_at,
      updated_at,
    },
    postings: postingsOf(context, invoice),
  };
}

function postingsOf(context: Context, invoice: SupplierInvoiceRecord): readonly Posting[] {
  const owed = {
    ledger_account_id: supplierAccount(context, invoice),
    cents: -toCentsNumber(decimal(invoice.amount)),
  };
  const bought = invoice.lines.map((line) => purchase(context, line));
  const deducted = invoice.lines.map((line) => deduction(context, line));
  const postings = mergePostings([owed, ...bought, ...deducted]);
  const rest = -sumOfCents(postings);
  // An update may leave totals and lines that differ.
  const waiting = { ledger_account_id: ledgerAccount(context, WAITING, "Compte d'attente").id };
  return rest === 0 ? postings : [...postings, { ...waiting, cents: rest }];
}

/** The account of an invoice's supplier. */
export const supplierAccount = (
  context: Context,
  { supplier_id }: Pick<SupplierInvoiceRecord, "supplier_id">,
): number =>
  context.books.suppliers.get(supplier_id ?? 0)?.ledger_account?.id ??
  ledgerAccount(context, SUPPLIERS).id;

const purchase = (
  context: Context,
  { amount, tax, ledger_account_id, entry_label }: SupplierLineRecord,
): Posting => ({
  ledger_account_id: ledger_account_id ?? ledgerAccount(context, DEFAULT_PURCHASE_ACCOUNT).id,
  cents: toCentsNumber(decimal(amount).minus(decimal(tax))),
  ...(entry_label === null ? {} : { label: entry_label }),
});

/** The tax of a line, which can be deducted. */
function deduction(context: Context, { ledger_account_id, tax }: SupplierLineRecord): Posting {
  const { number = "" } = context.books.ledgerAccounts.get(ledger_account_id ?? 0) ?? {};
  const account = number.startsWith("2") ? DEDUCTED_VAT.assets : DEDUCTED_VAT.others;
  return {
    ledger_account_id: ledgerAccount(context, account).id,
    cents: toCentsNumber(decimal(tax)),
  };
}

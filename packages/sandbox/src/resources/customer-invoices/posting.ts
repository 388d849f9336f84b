import { decimal, inEuros } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { mergePostings, roundingPosting, toCentsNumber } from "../../ledger/amounts.ts";
import { type EntryInput, type Posting, sumOfCents } from "../../ledger/entries.ts";
import { journalOf } from "../journals.ts";
import { DEFAULT_SALES_ACCOUNT, ledgerAccount } from "../ledger-accounts.ts";
import { type InvoiceRecord, rateOf } from "./record.ts";
import { amountsInEuros, titlesOf } from "./show.ts";

const COLLECTED_VAT = "44571";
const CUSTOMERS = "411";

/**
 * The entry of an invoice in the sales journal, in euros: its customer owes the total, of which sales
 * and tax are the rest. A credit note is the same with the signs turned. Drafts have none.
 */
export function invoiceEntry(context: Context, invoice: InvoiceRecord): EntryInput | undefined {
  if (invoice.draft) return undefined;
  const { id, date, deadline, invoice_number, currency, created_at, updated_at } = invoice;
  return {
    entry: {
      id,
      document: "invoices",
      journal_id: journalOf(context, "sales").id,
      date,
      due_date: deadline,
      label: titlesOf(context, invoice).label,
      piece_number: invoice_number || invoice.external_reference,
      invoice_number,
      currency,
      file_attachment_id: invoice.imported?.file_attachment_id ?? null,
      created_at,
      updated_at,
    },
    postings: postingsOf(context, invoice),
  };
}

function postingsOf(context: Context, invoice: InvoiceRecord): readonly Posting[] {
  const { amount, tax } = amountsInEuros(invoice);
  const owed = {
    ledger_account_id: customerAccount(context, invoice),
    cents: toCentsNumber(decimal(amount)),
  };
  const collected = {
    ledger_account_id: ledgerAccount(context, COLLECTED_VAT).id,
    cents: -toCentsNumber(decimal(tax)),
  };
  const postings = mergePostings([owed, ...salesOf(context, invoice), collected]);
  return [...postings, ...roundingPosting(context, -sumOfCents(postings))];
}

/** The account of the invoice's customer. */
export const customerAccount = (
  context: Context,
  { customer_id }: Pick<InvoiceRecord, "customer_id">,
): number =>
  context.books.customers.get(customer_id)?.ledger_account?.id ??
  ledgerAccount(context, CUSTOMERS).id;

function salesOf(context: Context, invoice: InvoiceRecord): readonly Posting[] {
  const rate = rateOf(invoice);
  return invoice.lines.map(({ ledger_account_id, currency_amount_before_tax }) => ({
    ledger_account_id: ledger_account_id ?? ledgerAccount(context, DEFAULT_SALES_ACCOUNT).id,
    cents: -toCentsNumber(inEuros(decimal(currency_amount_before_tax), rate)),
  }));
}

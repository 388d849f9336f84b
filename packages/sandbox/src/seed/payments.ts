import type { Payment } from "@centime/core/customer-invoices";
import { dayOf } from "../books/clock.ts";
import { nextId } from "../books/ids.ts";
import { stampsNow } from "../books/stamps.ts";
import {
  type InvoiceRecord,
  type TransactionRecord,
  totalOf,
} from "../customer-invoices/invoice-record.ts";
import type { Context } from "../handler.ts";
import { withTax } from "../money/amounts.ts";
import { type Decimal, formatDecimal, toCents } from "../money/decimal.ts";
import { exchangeRate, inEuros } from "../money/exchange-rates.ts";

/** Books a payment of a share of an invoice, with the bank transaction that brought it. */
export function payShare(context: Context, invoice: InvoiceRecord, share: number): void {
  const amount = toCents(withTax(totalOf(invoice)).times(share));
  context.books.invoices.set(invoice.id, {
    ...invoice,
    payments: [...invoice.payments, makePayment(context, invoice, amount)],
    matched_transactions: [
      ...invoice.matched_transactions,
      makeTransaction(context, invoice, amount),
    ],
  });
}

const makePayment = (
  context: Context,
  { currency, invoice_number }: InvoiceRecord,
  amount: Decimal,
): Payment => ({
  id: nextId(context.books, "payment"),
  label: `Virement ${invoice_number}`,
  currency,
  currency_amount: formatDecimal(amount),
  status: "found",
  ...stampsNow(context),
});

function makeTransaction(
  context: Context,
  { currency, customer_id, invoice_number }: InvoiceRecord,
  amount: Decimal,
): TransactionRecord {
  const { books, clock } = context;
  const bank = [...books.journals.values()].find(({ type }) => type === "finances");
  return {
    id: nextId(books, "transaction"),
    label: `VIR ${invoice_number}`,
    attachment_required: true,
    date: dayOf(clock.now()),
    outstanding_balance: "0.0",
    archived_at: null,
    currency,
    currency_amount: formatDecimal(amount),
    amount: formatDecimal(inEuros(amount, exchangeRate(currency))),
    currency_fee: null,
    fee: null,
    journal: { id: bank?.id ?? nextId(books, "journal") },
    bank_account_id: books.ids.bankAccount,
    pro_account_expense: null,
    customer_id,
    categories: [],
    ...stampsNow(context),
  };
}

import { toDay } from "../books/clock.ts";
import { decimal, exchangeRate, inEuros, toCents, withTax } from "../books/money.ts";
import type { Context } from "../context.ts";
import { type InvoiceRecord, totalOf } from "../resources/customer-invoices/record.ts";
import { match } from "../resources/matching/match.ts";
import type { SupplierInvoiceRecord } from "../resources/supplier-invoices/record.ts";
import { createTransaction } from "../resources/transactions/operations.ts";

/** Pays a share of a customer's invoice into the bank account, in euros. */
export function payInvoice(context: Context, invoice: InvoiceRecord, share: number): void {
  const { currency, id, invoice_number } = invoice;
  const amount = toCents(withTax(totalOf(invoice)).times(share));
  const transaction = createTransaction(context, {
    bank_account_id: mainBankAccount(context),
    label: `VIR ${invoice_number}`,
    date: toDay(context.clock.now()),
    amount: inEuros(amount, exchangeRate(currency)).toFixed(2),
  });
  match(context, id, transaction.id);
}

/** Pays a share of a supplier's invoice from the bank account. */
export function paySupplier(context: Context, invoice: SupplierInvoiceRecord, share: number): void {
  const { amount, id, invoice_number } = invoice;
  const transaction = createTransaction(context, {
    bank_account_id: mainBankAccount(context),
    label: `PRLV ${invoice_number}`,
    date: toDay(context.clock.now()),
    amount: toCents(decimal(amount).times(-share)).toFixed(2),
  });
  match(context, id, transaction.id);
}

/** The company's first bank account. */
export function mainBankAccount({ books }: Context): number {
  const [id] = books.bankAccounts.keys();
  if (id === undefined) throw new Error("There is no bank account");
  return id;
}

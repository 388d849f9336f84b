import type { UpdateSupplierInvoiceBody } from "@centime/core/supplier-invoices";
import {
  type Decimal,
  decimal,
  exchangeRate,
  formatDecimal,
  inEuros,
  sumOf,
} from "../../books/money.ts";
import { refuseRule } from "../../http/response.ts";
import type { SupplierInvoiceRecord, SupplierLineRecord } from "./record.ts";

/** The totals of a supplier's invoice. */
export type Totals = Pick<
  SupplierInvoiceRecord,
  | "amount"
  | "currency_amount"
  | "currency_amount_before_tax"
  | "currency_tax"
  | "exchange_rate"
  | "tax"
>;

/** The totals of a request; what is absent or empty follows from the rest. */
export interface TotalsInput {
  readonly currency: string;
  readonly currency_amount_before_tax: string;
  readonly currency_amount?: string | undefined;
  readonly currency_tax: string;
  /** In euros. */
  readonly amount?: string | undefined;
  readonly tax?: string | undefined;
}

const RATE_PLACES = 6;

/** Completes the totals of a request. */
export function readTotals(input: TotalsInput): Totals {
  const beforeTax = decimal(input.currency_amount_before_tax);
  const tax = decimal(input.currency_tax);
  const total = input.currency_amount ? decimal(input.currency_amount) : beforeTax.plus(tax);
  const rate = rateOf(input, total);
  return {
    currency_amount_before_tax: formatDecimal(beforeTax),
    currency_amount: formatDecimal(total),
    currency_tax: formatDecimal(tax),
    exchange_rate: formatDecimal(rate),
    ...totalsInEuros(input, { total, tax }, rate),
  };
}

/** Euros are as good as the currency of an invoice in euros, whatever a request says. */
function totalsInEuros(
  { amount, tax, currency }: TotalsInput,
  own: { readonly total: Decimal; readonly tax: Decimal },
  rate: Decimal,
): Pick<Totals, "amount" | "tax"> {
  const isEuro = currency === "EUR";
  return {
    amount: formatDecimal(amount && !isEuro ? decimal(amount) : inEuros(own.total, rate)),
    tax: formatDecimal(tax && !isEuro ? decimal(tax) : inEuros(own.tax, rate)),
  };
}

/** Euros for one unit of the currency: as the request has both, or the usual. */
function rateOf({ amount, currency }: TotalsInput, total: Decimal): Decimal {
  const isConverted = currency !== "EUR" && amount && !total.eq(0);
  return isConverted ? decimal(amount).div(total).round(RATE_PLACES) : exchangeRate(currency);
}

/** Refuses lines that do not add up to the totals, in the API's words; the tax need not fit the rate. */
export function requireSum(totals: Totals, lines: readonly SupplierLineRecord[]): void {
  requireSumOf("currency_amount", totals, lines);
  requireSumOf("currency_tax", totals, lines);
  const { currency_amount, currency_amount_before_tax, currency_tax } = totals;
  const sum = decimal(currency_amount_before_tax).plus(decimal(currency_tax));
  if (sum.eq(decimal(currency_amount))) return;
  refuseRule(`"currency_amount" (${currency_amount}) does not match with its amount and its tax`);
}

function requireSumOf(
  name: "currency_amount" | "currency_tax",
  totals: Totals,
  lines: readonly SupplierLineRecord[],
): void {
  const sum = sumOf(lines, (line) => decimal(line[name]));
  if (sum.eq(decimal(totals[name]))) return;
  refuseRule(
    `The sum of invoice lines "${name}" (${formatDecimal(sum)}) does not match with the total`,
  );
}

/** The totals after an update: those of the request, and the others as they were. */
export function totalsAfter(
  invoice: SupplierInvoiceRecord,
  body: UpdateSupplierInvoiceBody,
): Totals {
  const names = ["currency_amount_before_tax", "currency_tax", "currency_amount"] as const;
  const isChanged = body.currency !== undefined || names.some((name) => body[name]);
  if (!isChanged && !body.amount && !body.tax) return invoice;
  const beforeTax = body.currency_amount_before_tax || invoice.currency_amount_before_tax;
  const tax = body.currency_tax || invoice.currency_tax;
  const isSplit = body.currency_amount_before_tax || body.currency_tax;
  return readTotals({
    currency: body.currency ?? invoice.currency,
    currency_amount_before_tax: beforeTax,
    currency_tax: tax,
    currency_amount: body.currency_amount || (isSplit ? undefined : invoice.currency_amount),
    amount: body.amount || (isChanged ? undefined : invoice.amount),
    tax: body.tax || (isChanged ? undefined : invoice.tax),
  });
}

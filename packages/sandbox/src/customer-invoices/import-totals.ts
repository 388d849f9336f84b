import { refuseRule } from "../manners/refuse.ts";
import { withTax } from "../money/amounts.ts";
import { type Decimal, decimal, formatDecimal } from "../money/decimal.ts";
import { exchangeRate, inEuros } from "../money/exchange-rates.ts";
import type { ImportRecord } from "./import-record.ts";
import { type LineRecord, sumOfLines } from "./invoice-record.ts";

/** The totals of an invoice as somebody else computed them. */
export interface GivenTotals {
  readonly currency: string;
  readonly currency_amount_before_tax: string;
  readonly currency_tax: string;
  readonly currency_amount: string;
  /** In euros; worked out when they are not given. */
  readonly amount?: string | undefined;
  readonly tax?: string | undefined;
}

type Totals = Pick<
  ImportRecord,
  "amount" | "currency_amount_before_tax" | "currency_tax" | "exchange_rate" | "tax"
>;

const CENT = decimal("0.01");
const RATE_PLACES = 6;

/** Reads totals; refuses those that are off by more than a cent, or a cent for each of the lines. */
export function readTotals(given: GivenTotals, lines: readonly LineRecord[]): Totals {
  const beforeTax = decimal(given.currency_amount_before_tax);
  const tax = decimal(given.currency_tax);
  const amount = decimal(given.currency_amount);
  const sum = sumOfLines(lines);
  const tolerance = CENT.times(lines.length);
  requireClose("Currency amount", amount, beforeTax.plus(tax), CENT);
  requireClose("Currency amount before tax", beforeTax, sum.beforeTax, tolerance);
  requireClose("Currency tax", tax, sum.tax, tolerance);
  requireClose("Currency amount", amount, withTax(sum), tolerance);
  return {
    currency_amount_before_tax: formatDecimal(beforeTax),
    currency_tax: formatDecimal(tax),
    ...inEurosOf(given, beforeTax.plus(tax), tax),
  };
}

function inEurosOf(
  { amount, tax, currency }: GivenTotals,
  total: Decimal,
  taxes: Decimal,
): Pick<Totals, "amount" | "exchange_rate" | "tax"> {
  const euros = isGiven(amount) ? decimal(amount) : undefined;
  const usual = exchangeRate(currency);
  const rate = euros === undefined || total.eq(0) ? usual : euros.div(total).round(RATE_PLACES);
  const taxInEuros = isGiven(tax) ? decimal(tax) : inEuros(taxes, rate);
  if (currency === "EUR") {
    requireClose("Amount", euros ?? total, total, CENT);
    requireClose("Tax", taxInEuros, taxes, CENT);
    return { amount: formatDecimal(total), tax: formatDecimal(taxes), exchange_rate: "1.0" };
  }
  return {
    amount: formatDecimal(euros ?? inEuros(total, rate)),
    tax: formatDecimal(taxInEuros),
    exchange_rate: formatDecimal(rate),
  };
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text !== "";

function requireClose(name: string, own: Decimal, due: Decimal, tolerance: Decimal): void {
  if (own.minus(due).abs().lte(tolerance)) return;
  refuseRule(`${name} is ${formatDecimal(own)}, but adds up to ${formatDecimal(due)}`);
}

import { type Decimal, decimal, toCents } from "./decimal.ts";

/** Euros for one unit of a currency: made up, and always the same. Other currencies are at par. */
const EUROS: Readonly<Record<string, string>> = {
  CAD: "0.67",
  CHF: "1.06",
  GBP: "1.17",
  JPY: "0.0062",
  USD: "0.92",
};

/** What one unit of a currency is worth in euros. */
export const exchangeRate = (currency: string): Decimal => decimal(EUROS[currency] ?? "1");

/** An amount in euros, to the cent. */
export const inEuros = (amount: Decimal, rate: Decimal): Decimal => toCents(amount.times(rate));

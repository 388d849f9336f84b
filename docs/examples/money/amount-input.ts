import Big from "big.js";

/** Reads an amount as people in France type it: `1 234,50 €` is `"1234.50"`; `undefined` for what is none. */
export function amountFrom(typed: string): string | undefined {
  const decimal = typed.replace(/[\s€]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(decimal) ? Big(decimal).toFixed(2) : undefined;
}

const FORMAT = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });

/** Writes an amount for people: `1 234,50 €`. The text goes in as it is, so no digit is lost. */
export const euros = (amount: string): string => FORMAT.format(amount as Intl.StringNumericLiteral);

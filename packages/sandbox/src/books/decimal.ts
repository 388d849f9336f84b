import Big from "big.js";

/** An exact decimal. */
export type Decimal = Big;

const Exact = Big();
Exact.RM = Big.roundHalfUp;
Exact.DP = 40;

export const ZERO: Decimal = new Exact(0);

/** Reads a decimal as the API writes it; an absent and an empty text are zero. */
export const decimal = (text: string | number | null | undefined): Decimal =>
  text === null || text === undefined || text === "" ? ZERO : new Exact(text);

/** Whether a text is a decimal. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** How many decimal places a number has. */
export const decimalPlaces = (value: Decimal): number => value.toFixed().split(".")[1]?.length ?? 0;

/** Rounds to cents; half a cent is rounded away from zero, so that a credit note mirrors its invoice. */
export const toCents = (value: Decimal): Decimal => value.round(2, Big.roundHalfUp);

/** Writes a decimal as the API does: at least one decimal place, none too many (`600.0`, `83.33`). */
export function formatDecimal(value: Decimal): string {
  if (value.eq(0)) return "0.0";
  const text = value.toFixed();
  return text.includes(".") ? text : `${text}.0`;
}

/** The sum of what `read` returns for each item. */
export const sumOf = <Item>(items: readonly Item[], read: (item: Item) => Decimal): Decimal =>
  items.reduce((sum, item) => sum.plus(read(item)), ZERO);

/** Euros for one unit of a currency: invented, and always the same. Other currencies are at par. */
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

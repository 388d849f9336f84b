import { type Decimal, decimal, sumOf, toCents, ZERO } from "./decimal.ts";
import { type Discount, discounted } from "./discount.ts";
import { vatPercentage } from "./vat-rates.ts";

/** What the amounts of a line follow from. */
export interface PricedLine {
  readonly quantity: string;
  readonly raw_currency_unit_price: string;
  readonly discount: Discount;
  readonly vat_rate: string;
}

/** Amounts in the document's currency, exact to the cent. */
export interface Amounts {
  readonly beforeTax: Decimal;
  readonly tax: Decimal;
}

/** The amounts of a document and of each of its lines. */
export interface DocumentAmounts {
  readonly lines: readonly Amounts[];
  readonly total: Amounts;
}

/**
 * Computes a document. Each line is rounded to cents, half away from zero, before and after tax; the
 * document is the sum of its lines. The document's discount is borne by the lines.
 */
export function computeAmounts(lines: readonly PricedLine[], discount: Discount): DocumentAmounts {
  const amounts = linesBeforeTax(lines, discount).map((beforeTax, index) => ({
    beforeTax,
    tax: taxOf(beforeTax, (lines[index] as PricedLine).vat_rate),
  }));
  return { lines: amounts, total: sumAmounts(amounts) };
}

/** The tax on an amount, to the cent. */
export const taxOf = (beforeTax: Decimal, vatRate: string): Decimal =>
  toCents(beforeTax.times(vatPercentage(vatRate)).div(100));

/** What a line costs before its own discount. */
export const grossOf = (line: PricedLine): Decimal =>
  decimal(line.quantity).times(decimal(line.raw_currency_unit_price));

/** What a line costs with its own discount, without the document's. */
export const netOf = (line: PricedLine): Decimal => discounted(grossOf(line), line.discount);

export const sumAmounts = (amounts: readonly Amounts[]): Amounts => ({
  beforeTax: sumOf(amounts, ({ beforeTax }) => beforeTax),
  tax: sumOf(amounts, ({ tax }) => tax),
});

/** The amount with tax. */
export const withTax = ({ beforeTax, tax }: Amounts): Decimal => beforeTax.plus(tax);

function linesBeforeTax(lines: readonly PricedLine[], discount: Discount): readonly Decimal[] {
  if (discount.type === "relative") {
    return lines.map((line) => toCents(discounted(netOf(line), discount)));
  }
  const rounded = lines.map((line) => toCents(netOf(line)));
  const shares = shareOut(toCents(decimal(discount.value)), rounded);
  return rounded.map((amount, index) => amount.minus(shares[index] as Decimal));
}

/** Splits a sum in proportion to `weights`, to the cent and without losing one. */
function shareOut(sum: Decimal, weights: readonly Decimal[]): readonly Decimal[] {
  const total = sumOf(weights, (weight) => weight);
  if (total.eq(0)) return weights.map(() => ZERO);
  let weightSoFar = ZERO;
  let givenSoFar = ZERO;
  return weights.map((weight) => {
    weightSoFar = weightSoFar.plus(weight);
    const dueSoFar = toCents(sum.times(weightSoFar).div(total));
    const share = dueSoFar.minus(givenSoFar);
    givenSoFar = dueSoFar;
    return share;
  });
}

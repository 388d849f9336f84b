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

/** What is taken off an amount before tax: an amount (`"absolute"`), or a percentage (`"relative"`). */
export interface Discount {
  readonly type: string;
  readonly value: string;
}

export const NO_DISCOUNT: Discount = { type: "relative", value: "0.0" };

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
    tax: taxOn(beforeTax, (lines[index] as PricedLine).vat_rate),
  }));
  return { lines: amounts, total: sumAmounts(amounts) };
}

/** The tax on an amount, to the cent. */
export const taxOn = (beforeTax: Decimal, vatRate: string): Decimal =>
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

/** Takes a discount off an amount, exactly. */
const discounted = (amount: Decimal, discount: Discount): Decimal =>
  discount.type === "absolute"
    ? amount.minus(decimal(discount.value))
    : amount.times(decimal(100).minus(decimal(discount.value))).div(100);

/** Whether a discount leaves between nothing and all of an amount. */
export function isWithin(discount: Discount, amount: Decimal): boolean {
  const value = decimal(discount.value);
  if (discount.type === "relative") return value.gte(0) && value.lte(100);
  if (value.eq(0)) return true;
  return value.gt(0) === amount.gt(0) && value.abs().lte(amount.abs());
}

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
  let sharedSoFar = ZERO;
  return weights.map((weight) => {
    weightSoFar = weightSoFar.plus(weight);
    const dueSoFar = toCents(sum.times(weightSoFar).div(total));
    const share = dueSoFar.minus(sharedSoFar);
    sharedSoFar = dueSoFar;
    return share;
  });
}

/**
 * Sales on which the seller charges no VAT: exempt, abroad, or owed by the customer (reverse
 * charge). A rate in such a code (`FR_200_construction`) is what the customer declares.
 */
const WITHOUT_VAT = /exempt|intracom|extracom|crossborder|isp|construction|^mixed$/;

/** `FR_1_05` is 1.05 %, with the whole per cent apart; `FR_55` is 5.5 %, in tenths of a per cent. */
const RATE = /^[A-Z]{2}_(?:(\d+)_(\d+)|(\d+))(?:_electronic)?(?:_BU\d+)?$/;

/** The VAT that a code puts on a customer's invoice, in per cent. Throws on an unknown code. */
export function vatPercentage(code: string): Decimal {
  if (WITHOUT_VAT.test(code)) return ZERO;
  const match = RATE.exec(code);
  if (match === null) throw new Error(`No VAT rate is known for ${code}`);
  const [, whole, fraction, tenths] = match;
  return tenths === undefined ? decimal(`${whole}.${fraction}`) : decimal(tenths).div(10);
}

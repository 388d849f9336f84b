import Big from "big.js";
import { vatPercentage, vatRateOf } from "centime";

/** What a line comes to. All amounts are decimal strings. */
export interface LineTotal {
  readonly beforeTax: string;
  readonly tax: string;
  readonly withTax: string;
}

/**
 * Computes a line with a plain French rate: rounded to cents before tax, then its tax, half away from zero.
 * `undefined` for other codes: what they put on an invoice depends on more than a rate.
 */
export function lineTotal(
  quantity: string,
  unitPrice: string,
  vatRate: string,
): LineTotal | undefined {
  const percent = vatPercentage(vatRate);
  if (percent === undefined || vatRateOf(percent) !== vatRate) return undefined;
  const beforeTax = Big(unitPrice).times(quantity).round(2, Big.roundHalfUp);
  const tax = beforeTax.times(percent).div(100).round(2, Big.roundHalfUp);
  const [before, of, total] = [beforeTax, tax, beforeTax.plus(tax)].map((one) => one.toFixed(2));
  return { beforeTax: before ?? "", tax: of ?? "", withTax: total ?? "" };
}

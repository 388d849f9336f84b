import { isVatRate, vatPercentage, vatRateOf } from "centime";
import type { VatRate } from "centime/enumerations";

/** The code for a rate as a shop writes it: `20`, `5.5 %`, or a code already. */
export function vatCode(rate: string): VatRate | undefined {
  if (isVatRate(rate)) return rate;
  return vatRateOf(rate.replace(/\s*%$/, "").replace(",", "."));
}

/** How a rate is written on a document: `5.5 %`. */
export const vatLabel = (code: string): string => {
  const percent = vatPercentage(code);
  return percent === undefined ? "no VAT" : `${percent} %`;
};

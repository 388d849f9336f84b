import { VAT_RATES, type VatRate } from "./resources/enumerations.ts";

/** Whether a value is one of the VAT codes of the contract: `"FR_200"`. The API may know newer ones. */
export const isVatRate = (value: unknown): value is VatRate =>
  (VAT_RATES as readonly unknown[]).includes(value);

/**
 * Returns the code of a country's plain rate in per cent, as a decimal string: `vatRateOf("5.5")` is
 * `"FR_55"`. `undefined` when the contract has none.
 *
 * @example
 * ```ts
 * const vat_rate = vatRateOf("20") ?? "exempt"; // "FR_200"
 * ```
 */
export function vatRateOf(percent: string, country = "FR"): VatRate | undefined {
  const wanted = withoutZeros(percent);
  const plain = new RegExp(`^${textOf(country).replace(/\W/g, "")}_[\\d_]+$`);
  return VAT_RATES.find((code) => plain.test(code) && vatPercentage(code) === wanted);
}

/**
 * Returns the rate that a code names, in per cent as a decimal string: `"5.5"` for `FR_55`, `"1.05"` for
 * `FR_1_05`. `undefined` for a code that names none (`exempt`, `crossborder`, `mixed`). In a code of reverse
 * charge (`FR_200_construction`, `intracom_21`), it is what the customer owes, and the invoice has no VAT.
 */
export function vatPercentage(code: string): string | undefined {
  const [, whole, fraction, tenths] = RATE.exec(textOf(code)) ?? [];
  if (tenths !== undefined) return withoutZeros(`${tenths.slice(0, -1)}.${tenths.slice(-1)}`);
  return whole === undefined ? undefined : withoutZeros(`${whole}.${fraction}`);
}

/** `FR_1_05` has the whole per cent apart, `FR_55` is in tenths of a per cent. */
const RATE = /^(?:[A-Z]{2}_)?(?:(?:intra|extra)com_)?(?:(\d+)_(\d+)|(\d+))(?:_[A-Za-z]\w*)?$/;

/** A number counts as its text; nothing else does. */
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** A decimal in one spelling; what is none stays as it is. */
const withoutZeros = (decimal: string): string => {
  const [, whole, fraction = ""] = /^0*(\d+)(?:\.(\d+?)0*)?$/.exec(textOf(decimal)) ?? [];
  if (whole === undefined) return textOf(decimal);
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
};

import { type Decimal, decimal, ZERO } from "./decimal.ts";

/**
 * Sales on which the seller charges no VAT: exempt, abroad, or owed by the customer (reverse
 * charge). A rate in such a code (`FR_200_construction`) is what the customer declares.
 */
const WITHOUT_VAT = /exempt|intracom|extracom|crossborder|isp|construction|^mixed$/;

/** `FR_1_05` is 1.05 %, with the whole per cent apart; `FR_55` is 5.5 %, in tenths of a per cent. */
const RATE = /^[A-Z]{2}_(?:(\d+)_(\d+)|(\d+))(?:_electronic)?(?:_BU\d+)?$/;

/** The VAT that a code puts on a customer's invoice, in per cent. */
export function vatPercentage(code: string): Decimal {
  if (WITHOUT_VAT.test(code)) return ZERO;
  const match = RATE.exec(code);
  if (match === null) throw new Error(`No VAT rate is known for ${code}`);
  const [, whole, fraction, tenths] = match;
  return tenths === undefined ? decimal(`${whole}.${fraction}`) : decimal(tenths).div(10);
}

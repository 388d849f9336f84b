import { computeAmounts, netOf } from "../money/amounts.ts";
import { formatDecimal, sumOf } from "../money/decimal.ts";
import type { Discount } from "../money/discount.ts";
import type { LineRecord } from "./invoice-record.ts";
import { readDiscount } from "./read-discount.ts";

/** The lines of a document with their amounts, its discount included. */
export function priceLines(
  lines: readonly LineRecord[],
  discount: Discount,
): readonly LineRecord[] {
  readDiscount(discount, sumOf(lines, netOf));
  const amounts = computeAmounts(lines, discount).lines;
  return lines.map((line, index) => {
    const own = amounts[index];
    if (own === undefined) return line;
    return {
      ...line,
      currency_amount_before_tax: formatDecimal(own.beforeTax),
      currency_tax: formatDecimal(own.tax),
    };
  });
}

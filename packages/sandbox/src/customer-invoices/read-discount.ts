import { refuseRule } from "../manners/refuse.ts";
import { type Decimal, decimal, formatDecimal, isDecimal } from "../money/decimal.ts";
import { type Discount, isWithin, NO_DISCOUNT } from "../money/discount.ts";

interface DiscountInput {
  readonly type: string;
  readonly value: string | null;
}

/** Reads a discount on `amount`; refuses one that is no number or more than the amount. */
export function readDiscount(input: DiscountInput | undefined, amount: Decimal): Discount {
  if (input === undefined) return NO_DISCOUNT;
  const { type, value } = input;
  if (value !== null && value !== "" && !isDecimal(value)) refuseRule("Discount is not a number");
  const discount = { type, value: formatDecimal(decimal(value)) };
  return isWithin(discount, amount)
    ? discount
    : refuseRule("Discount must be between nothing and the whole amount");
}

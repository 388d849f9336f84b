import { type Decimal, decimal } from "./decimal.ts";

/** What is taken off an amount before tax: an amount (`"absolute"`), or a percentage (`"relative"`). */
export interface Discount {
  readonly type: string;
  readonly value: string;
}

export const NO_DISCOUNT: Discount = { type: "relative", value: "0.0" };

/** Takes a discount off an amount, exactly. */
export const discounted = (amount: Decimal, discount: Discount): Decimal =>
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

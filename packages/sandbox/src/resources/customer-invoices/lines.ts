import type { CustomField, ImputationDates } from "@centime/core/customer-invoices";
import type { Substance, VatRate } from "@centime/core/enumerations";
import {
  computeAmounts,
  type Decimal,
  type Discount,
  decimal,
  decimalPlaces,
  formatDecimal,
  grossOf,
  isWithin,
  NO_DISCOUNT,
  netOf,
  sumOf,
} from "../../books/money.ts";
import { nextId } from "../../books/numbering.ts";
import { changedNow, definedOnly, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { salesAccount, toSubstance } from "../ledger-accounts.ts";
import { existingProduct } from "../products.ts";
import { changeParts, type PartChanges } from "../shared.ts";
import type { LineRecord } from "./record.ts";

/** A line of a request, in any of its forms. */
export interface LineInput {
  readonly product_id?: number | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: number | string | undefined;
  readonly raw_currency_unit_price?: string | undefined;
  readonly vat_rate?: VatRate | undefined;
  readonly discount?: DiscountInput | undefined;
  readonly description?: string | null | undefined;
  readonly section_rank?: number | undefined;
  readonly ledger_account_id?: number | undefined;
  readonly substance?: Substance | undefined;
  readonly imputation_dates?: ImputationDates | null | undefined;
  readonly custom_fields?: readonly CustomField[] | undefined;
}

interface DiscountInput {
  readonly type: string;
  readonly value: string | null;
}

/** Creates a line; its amounts are computed with the document's. */
export function createLine(context: Context, input: LineInput): LineRecord {
  const empty: LineRecord = {
    id: nextId(context.books, "line"),
    label: "",
    unit: "piece",
    quantity: "1.0",
    raw_currency_unit_price: "0.0",
    vat_rate: "exempt",
    discount: NO_DISCOUNT,
    description: "",
    section_rank: 0,
    product_id: null,
    ledger_account_id: null,
    substance: null,
    imputation_dates: null,
    custom_fields: [],
    currency_amount_before_tax: "0.0",
    currency_tax: "0.0",
    ...stampsNow(context),
  };
  return updateLine(context, empty, input);
}

/** Changes a line by what the input has, and by the product that it names. */
export function updateLine(context: Context, line: LineRecord, input: LineInput): LineRecord {
  const { discount, quantity, raw_currency_unit_price: price, ...fields } = input;
  const { ledger_account_id: _account, substance: _substance, ...shown } = fields;
  const changed = {
    ...line,
    ...inherited(context, input.product_id),
    ...definedOnly(shown),
    ...substanceSold(context, input),
    ...(quantity === undefined ? {} : { quantity: readQuantity(quantity) }),
    ...(price === undefined ? {} : { raw_currency_unit_price: readPrice(price) }),
    description: input.description === undefined ? line.description : (input.description ?? ""),
  };
  return { ...changed, discount: readDiscount(discount ?? line.discount, grossOf(changed)) };
}

/** What a line takes over from its product. */
function inherited(context: Context, productId: number | undefined): Partial<LineRecord> {
  if (productId === undefined) return {};
  const product = existingProduct(context, productId);
  return {
    label: product.label,
    unit: product.unit,
    vat_rate: product.vat_rate,
    raw_currency_unit_price: product.price_before_tax,
    substance: product.substance,
    ledger_account_id: product.ledger_account?.id ?? null,
  };
}

function substanceSold(context: Context, input: LineInput): Partial<LineRecord> {
  const account = salesAccount(context, input);
  if (account === null) return {};
  return { substance: toSubstance(account), ledger_account_id: account.id };
}

function readQuantity(quantity: number | string): string {
  const value = decimal(quantity);
  return value.eq(0) ? refuseRule("Quantity must be other than 0") : formatDecimal(value);
}

const MOST_PRICE_PLACES = 6;

function readPrice(text: string): string {
  const price = decimal(text);
  if (decimalPlaces(price) > MOST_PRICE_PLACES) {
    refuseRule("Raw currency unit price has more than 6 decimals");
  }
  return formatDecimal(price);
}

/** Reads a discount on `amount`; refuses one that is more than the amount. */
export function readDiscount(input: DiscountInput | undefined, amount: Decimal): Discount {
  if (input === undefined) return NO_DISCOUNT;
  const { type, value } = input;
  const discount = { type, value: formatDecimal(decimal(value)) };
  return isWithin(discount, amount)
    ? discount
    : refuseRule("Discount must be between nothing and the whole amount");
}

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

/** What a request creates, updates and deletes of lines. */
export type LineChanges = PartChanges<LineInput, LineInput & { readonly id: number }>;

/** The lines of a draft after a request's changes. */
export const changeLines = (
  context: Context,
  lines: readonly LineRecord[],
  changes: LineChanges | undefined,
): readonly LineRecord[] =>
  requireLines(
    changeParts(lines, changes, {
      model: "InvoiceLine",
      create: (input: LineInput) => createLine(context, input),
      update: (line, { id: _id, ...input }) => ({
        ...updateLine(context, line, input),
        ...changedNow(context),
      }),
    }),
  );

/** Refuses a document without lines. */
export const requireLines = (lines: readonly LineRecord[]): readonly LineRecord[] =>
  lines.length > 0 ? lines : refuseRule("An invoice needs a line");

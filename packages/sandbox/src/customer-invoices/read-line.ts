import type { CustomField, ImputationDates } from "@centime/core/customer-invoices";
import type { Substance, VatRate } from "@centime/core/enumerations";
import { nextId } from "../books/ids.ts";
import { salesAccount, substanceOf } from "../books/ledger-accounts.ts";
import { stampsNow } from "../books/stamps.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import type { Context } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import { grossOf } from "../money/amounts.ts";
import { decimal, decimalPlaces, formatDecimal, isDecimal } from "../money/decimal.ts";
import { NO_DISCOUNT } from "../money/discount.ts";
import { existingProduct } from "../products/products.ts";
import type { LineRecord } from "./invoice-record.ts";
import { readDiscount } from "./read-discount.ts";

/** What a request says of a line, whichever form it has. */
export interface LineInput {
  readonly product_id?: number | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: number | undefined;
  readonly raw_currency_unit_price?: string | undefined;
  readonly vat_rate?: VatRate | undefined;
  readonly discount?: { readonly type: string; readonly value: string | null } | undefined;
  readonly description?: string | null | undefined;
  readonly section_rank?: number | undefined;
  readonly ledger_account_id?: number | undefined;
  readonly substance?: Substance | undefined;
  readonly imputation_dates?: ImputationDates | null | undefined;
  readonly custom_fields?: readonly CustomField[] | undefined;
}

/** Makes a line; its amounts are computed with the document's. */
export function readLine(context: Context, input: LineInput): LineRecord {
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
    substance: null,
    imputation_dates: null,
    custom_fields: [],
    currency_amount_before_tax: "0.0",
    currency_tax: "0.0",
    ...stampsNow(context),
  };
  return changeLine(context, empty, input);
}

/** Changes a line by what the request says, and by the product that it names. */
export function changeLine(context: Context, line: LineRecord, input: LineInput): LineRecord {
  const { discount, quantity, raw_currency_unit_price: price, ...fields } = input;
  const { ledger_account_id: _account, substance: _substance, ...shown } = fields;
  const changed = {
    ...line,
    ...inherited(context, input.product_id),
    ...withoutUndefined(shown),
    ...soldOf(context, input),
    ...(quantity === undefined ? {} : { quantity: formatDecimal(decimal(quantity)) }),
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
  };
}

function soldOf({ books }: Context, input: LineInput): Partial<LineRecord> {
  const account = salesAccount(books, input);
  return account === null ? {} : { substance: substanceOf(account) };
}

const MOST_PRICE_PLACES = 6;

function readPrice(text: string): string {
  if (!isDecimal(text)) refuseRule("Raw currency unit price is not a number");
  const price = decimal(text);
  if (decimalPlaces(price) > MOST_PRICE_PLACES) {
    refuseRule("Raw currency unit price has more than 6 decimals");
  }
  return formatDecimal(price);
}

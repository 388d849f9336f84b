import type { IncludedInvoiceLine, InvoiceLine } from "@centime/core/customer-invoices";
import { linkTo } from "../books/urls.ts";
import { type Decimal, decimal, formatDecimal } from "../money/decimal.ts";
import { inEuros } from "../money/exchange-rates.ts";
import type { ReadOnly } from "../read-only.ts";
import type { LineRecord } from "./invoice-record.ts";

/** A line as the API shows it. */
export function renderLine(origin: string, line: LineRecord, rate: Decimal): ReadOnly<InvoiceLine> {
  const beforeTax = decimal(line.currency_amount_before_tax);
  const tax = decimal(line.currency_tax);
  const taxInEuros = inEuros(tax, rate);
  const { product_id, ...stored } = line;
  return {
    ...stored,
    amount: formatDecimal(inEuros(beforeTax, rate).plus(taxInEuros)),
    currency_amount: formatDecimal(beforeTax.plus(tax)),
    tax: formatDecimal(taxInEuros),
    product: product_id === null ? null : linkTo(origin, "products", product_id),
  };
}

/** A line as a list of invoices includes it: the contract leaves two keys out. */
export function renderIncludedLine(
  origin: string,
  line: LineRecord,
  rate: Decimal,
): ReadOnly<IncludedInvoiceLine> {
  const {
    substance: _substance,
    custom_fields: _fields,
    ...included
  } = renderLine(origin, line, rate);
  return included as ReadOnly<IncludedInvoiceLine>;
}

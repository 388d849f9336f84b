import type {
  ImportedInvoiceLineChanges,
  ImportedInvoiceLineInput,
  ImportedInvoiceLineUpdate,
  UpdateImportedCustomerInvoiceBody,
} from "@centime/core/customer-invoices";
import {
  type Decimal,
  decimal,
  exchangeRate,
  formatDecimal,
  inEuros,
  withTax,
} from "../../books/money.ts";
import { changedNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { changeParts } from "../shared.ts";
import { createLine, type LineInput, requireLines, updateLine } from "./lines.ts";
import { type ImportRecord, type LineRecord, sumOfLines } from "./record.ts";

/** The totals of an invoice as the request has them. */
export interface TotalsInput {
  readonly currency: string;
  readonly currency_amount_before_tax: string;
  readonly currency_tax: string;
  readonly currency_amount: string;
  /** In euros; computed when absent. */
  readonly amount?: string | undefined;
  readonly tax?: string | undefined;
}

type Totals = Pick<
  ImportRecord,
  "amount" | "currency_amount_before_tax" | "currency_tax" | "exchange_rate" | "tax"
>;

const CENT = decimal("0.01");
const RATE_PLACES = 6;

/** Reads totals; refuses those that are off by more than a cent, or a cent for each of the lines. */
export function readTotals(input: TotalsInput, lines: readonly LineRecord[]): Totals {
  const beforeTax = decimal(input.currency_amount_before_tax);
  const tax = decimal(input.currency_tax);
  const amount = decimal(input.currency_amount);
  const sum = sumOfLines(lines);
  const tolerance = CENT.times(lines.length);
  requireClose("Currency amount", amount, beforeTax.plus(tax), CENT);
  requireClose("Currency amount before tax", beforeTax, sum.beforeTax, tolerance);
  requireClose("Currency tax", tax, sum.tax, tolerance);
  requireClose("Currency amount", amount, withTax(sum), tolerance);
  return {
    currency_amount_before_tax: formatDecimal(beforeTax),
    currency_tax: formatDecimal(tax),
    ...totalsInEuros(input, beforeTax.plus(tax), tax),
  };
}

function totalsInEuros(
  { amount, tax, currency }: TotalsInput,
  total: Decimal,
  taxes: Decimal,
): Pick<Totals, "amount" | "exchange_rate" | "tax"> {
  const euros = isPresent(amount) ? decimal(amount) : undefined;
  const usual = exchangeRate(currency);
  const rate = euros === undefined || total.eq(0) ? usual : euros.div(total).round(RATE_PLACES);
  const taxInEuros = isPresent(tax) ? decimal(tax) : inEuros(taxes, rate);
  if (currency === "EUR") {
    requireClose("Amount", euros ?? total, total, CENT);
    requireClose("Tax", taxInEuros, taxes, CENT);
    return { amount: formatDecimal(total), tax: formatDecimal(taxes), exchange_rate: "1.0" };
  }
  return {
    amount: formatDecimal(euros ?? inEuros(total, rate)),
    tax: formatDecimal(taxInEuros),
    exchange_rate: formatDecimal(rate),
  };
}

const isPresent = (text: string | undefined): text is string => text !== undefined && text !== "";

function requireClose(name: string, own: Decimal, due: Decimal, tolerance: Decimal): void {
  if (own.minus(due).abs().lte(tolerance)) return;
  refuseRule(`${name} is ${formatDecimal(own)}, but adds up to ${formatDecimal(due)}`);
}

/** The totals after an update: those of the request, and the others as they were. */
export function totalsAfter(
  imported: ImportRecord,
  currency: string,
  body: UpdateImportedCustomerInvoiceBody,
): TotalsInput {
  const beforeTax = body.currency_amount_before_tax || imported.currency_amount_before_tax;
  const tax = body.currency_tax || imported.currency_tax;
  const sum = formatDecimal(decimal(beforeTax).plus(decimal(tax)));
  const isSame =
    beforeTax === imported.currency_amount_before_tax &&
    tax === imported.currency_tax &&
    body.currency === undefined;
  const euros = isSame ? imported : { amount: undefined, tax: undefined };
  return {
    currency,
    currency_amount_before_tax: beforeTax,
    currency_tax: tax,
    currency_amount: body.currency_amount || sum,
    amount: body.amount ?? euros.amount,
    tax: body.tax ?? euros.tax,
  };
}

/** Creates a line of an imported invoice: its amounts are those of the request. */
export const createImportedLine = (context: Context, input: ImportedInvoiceLineInput): LineRecord =>
  withAmounts(createLine(context, ownFields(input)), input);

/** The lines of an imported invoice after a request's changes. */
export const changeImportedLines = (
  context: Context,
  lines: readonly LineRecord[],
  changes: ImportedInvoiceLineChanges | undefined,
): readonly LineRecord[] =>
  requireLines(
    changeParts(lines, changes, {
      model: "InvoiceLine",
      create: (input: ImportedInvoiceLineInput) => createImportedLine(context, input),
      update: (line, { id: _id, ...input }: ImportedInvoiceLineUpdate) => ({
        ...withAmounts(updateLine(context, line, ownFields(input)), input),
        ...changedNow(context),
      }),
    }),
  );

type ImportedLine = ImportedInvoiceLineInput | Omit<ImportedInvoiceLineUpdate, "id">;

/** The fields that lines of any invoice have. */
function ownFields({
  amount: _amount,
  currency_amount: _currencyAmount,
  currency_tax: _currencyTax,
  tax: _tax,
  ledger_entry_line: _entry,
  ...fields
}: ImportedLine): LineInput {
  return fields;
}

function withAmounts(
  line: LineRecord,
  { currency_amount, currency_tax }: ImportedLine,
): LineRecord {
  const ownTax = decimal(line.currency_tax);
  const tax = currency_tax === undefined ? ownTax : decimal(currency_tax);
  const amount =
    currency_amount === undefined
      ? decimal(line.currency_amount_before_tax).plus(ownTax)
      : decimal(currency_amount);
  return {
    ...line,
    currency_tax: formatDecimal(tax),
    currency_amount_before_tax: formatDecimal(amount.minus(tax)),
  };
}

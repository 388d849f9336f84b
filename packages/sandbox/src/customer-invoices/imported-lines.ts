import type {
  ImportedInvoiceLineChanges,
  ImportedInvoiceLineInput,
  ImportedInvoiceLineUpdate,
} from "@centime/core/customer-invoices";
import { changedNow } from "../books/stamps.ts";
import type { Context } from "../handler.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import { decimal, formatDecimal } from "../money/decimal.ts";
import type { LineRecord } from "./invoice-record.ts";
import { changeLine, type LineInput, readLine } from "./read-line.ts";

/** Makes a line of an imported invoice: its amounts are what the request says they are. */
export function readImportedLine(context: Context, input: ImportedInvoiceLineInput): LineRecord {
  return withAmounts(readLine(context, ownFields(input)), input);
}

/** Applies what a request creates, updates and deletes to the lines of an imported invoice. */
export function changeImportedLines(
  context: Context,
  lines: readonly LineRecord[],
  { create = [], update = [], delete: removed = [] }: ImportedInvoiceLineChanges,
): readonly LineRecord[] {
  for (const { id } of [...update, ...removed]) {
    if (!lines.some((line) => line.id === id)) refuseUnknown("InvoiceLine", id);
  }
  const kept = lines.filter(({ id }) => !removed.some((gone) => gone.id === id));
  const updated = kept.map((line) =>
    update
      .filter(({ id }) => id === line.id)
      .reduce((own, input) => changeImportedLine(context, own, input), line),
  );
  const changed = [...updated, ...create.map((input) => readImportedLine(context, input))];
  return changed.length > 0 ? changed : refuseRule("An invoice needs a line");
}

function changeImportedLine(
  context: Context,
  line: LineRecord,
  { id: _id, ...input }: ImportedInvoiceLineUpdate,
): LineRecord {
  const changed = changeLine(context, line, ownFields(input));
  return { ...withAmounts(changed, input), ...changedNow(context) };
}

type Input = ImportedInvoiceLineInput | Omit<ImportedInvoiceLineUpdate, "id">;

/** What a line made here can have as well. */
function ownFields({
  amount: _amount,
  currency_amount: _currencyAmount,
  currency_tax: _currencyTax,
  tax: _tax,
  ledger_entry_line: _entry,
  ...fields
}: Input): LineInput {
  return fields;
}

function withAmounts(line: LineRecord, { currency_amount, currency_tax }: Input): LineRecord {
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

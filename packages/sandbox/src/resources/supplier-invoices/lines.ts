import type {
  SupplierInvoiceLineAddition,
  SupplierInvoiceLineInput,
  SupplierInvoiceLineUpdate,
} from "@centime/core/supplier-invoices";
import { type Decimal, decimal, formatDecimal, inEuros } from "../../books/money.ts";
import { nextId } from "../../books/numbering.ts";
import { changedNow, definedOnly, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { existingLedgerAccount } from "../ledger-accounts.ts";
import { changeParts, type PartChanges } from "../shared.ts";
import type { SupplierLineRecord } from "./record.ts";

/** Creates a line of an invoice with that exchange rate. */
export function createSupplierLine(
  context: Context,
  input: SupplierInvoiceLineInput,
  rate: Decimal,
): SupplierLineRecord {
  const empty: SupplierLineRecord = {
    id: nextId(context.books, "line"),
    label: "",
    description: "",
    vat_rate: input.vat_rate,
    amount: "0.0",
    currency_amount: "0.0",
    currency_tax: "0.0",
    tax: "0.0",
    imputation_dates: null,
    ledger_account_id: null,
    entry_label: null,
    ...stampsNow(context),
  };
  return updateLine(context, empty, input, rate);
}

type LineInput = Partial<SupplierInvoiceLineInput> | Omit<SupplierInvoiceLineUpdate, "id">;

function updateLine(
  context: Context,
  line: SupplierLineRecord,
  input: LineInput,
  rate: Decimal,
): SupplierLineRecord {
  const { amount, currency_amount, currency_tax, tax, ledger_entry_line, ...fields } = input;
  if (fields.ledger_account_id !== undefined) {
    existingLedgerAccount(context, fields.ledger_account_id);
  }
  return {
    ...line,
    ...definedOnly(fields),
    ...amountsOf({ own: currency_amount, euros: amount, names: AMOUNTS }, rate),
    ...amountsOf({ own: currency_tax, euros: tax, names: TAXES }, rate),
    ...(ledger_entry_line === undefined ? {} : { entry_label: ledger_entry_line.label }),
  };
}

const AMOUNTS = ["currency_amount", "amount"] as const;
const TAXES = ["currency_tax", "tax"] as const;

interface AmountInput {
  /** In the invoice's currency. */
  readonly own: string | undefined;
  /** In euros; converted when absent or empty. */
  readonly euros: string | undefined;
  readonly names: readonly [own: string, euros: string];
}

/** An amount in the invoice's currency and in euros; nothing of it where a request has none. */
function amountsOf({ own, euros, names: [name, euroName] }: AmountInput, rate: Decimal) {
  const inEuro = euros || (own === undefined ? undefined : inEuros(decimal(own), rate));
  return definedOnly({
    [name]: own === undefined ? undefined : formatDecimal(decimal(own)),
    [euroName]: inEuro === undefined ? undefined : formatDecimal(decimal(inEuro.toString())),
  });
}

type LineChanges = PartChanges<SupplierInvoiceLineAddition, SupplierInvoiceLineUpdate>;

/** The lines of an invoice after a request's changes. */
export const changeSupplierLines = (
  context: Context,
  lines: readonly SupplierLineRecord[],
  changes: LineChanges | undefined,
  rate: Decimal,
): readonly SupplierLineRecord[] =>
  changeParts(lines, changes, {
    model: "InvoiceLine",
    create: (input: SupplierInvoiceLineAddition) => createSupplierLine(context, input, rate),
    update: (line, { id: _id, ...input }: SupplierInvoiceLineUpdate) => ({
      ...updateLine(context, line, input, rate),
      ...changedNow(context),
    }),
  });

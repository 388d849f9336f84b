import type {
  SupplierInvoice,
  SupplierInvoiceEInvoiceStatus,
  SupplierInvoiceInvoiceLine,
} from "@centime/core/supplier-invoices";
import { decimal, formatDecimal } from "../../books/money.ts";
import type { ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { collection, linkTo } from "../../http/response.ts";
import { formatCents } from "../../ledger/entries.ts";
import { documentFileAddress } from "../files/files.ts";
import { matchesOfDocument } from "../matching/matches.ts";
import type { SupplierInvoiceRecord, SupplierLineRecord } from "./record.ts";
import { remainingOf } from "./settlement.ts";

/** A supplier invoice as the API shows it now. */
export function showSupplierInvoice(
  context: Context,
  invoice: SupplierInvoiceRecord,
): ReadOnly<SupplierInvoice> {
  const { e_invoicing, file, import_source, payment_method_ledger_account_id: account } = invoice;
  const { withTax } = remainingOf(context.books, invoice);
  return {
    ...sharedFields(context, invoice),
    paid: withTax === 0,
    import_source,
    payment_method_ledger_account:
      account === null ? null : linkTo(context.baseUrl, "ledger_accounts", account),
    e_invoicing: e_invoicing && {
      status: e_invoicing.status,
      reason: e_invoicing.reason,
      flow: { id: e_invoicing.flow_id },
      source_file_url: documentFileAddress(context, file.secret),
    },
  };
}

/** A supplier invoice after a change of its e-invoice status: without some keys, as the contract has it. */
export function showEInvoiceStatus(
  context: Context,
  invoice: SupplierInvoiceRecord,
): ReadOnly<SupplierInvoiceEInvoiceStatus> {
  const { e_invoicing, file } = invoice;
  return {
    ...sharedFields(context, invoice),
    e_invoicing: e_invoicing && {
      status: e_invoicing.status ?? "approved",
      reason: e_invoicing.reason,
      source_file_url: documentFileAddress(context, file.secret),
    },
  };
}

function sharedFields(context: Context, invoice: SupplierInvoiceRecord) {
  const { books, baseUrl } = context;
  const { id, supplier_id, file } = invoice;
  const { withTax, withoutTax } = remainingOf(books, invoice);
  const list = (name: string) => collection(baseUrl, `supplier_invoices/${id}/${name}`);
  return {
    id,
    label: labelOf(context, invoice),
    invoice_number: invoice.invoice_number,
    currency: invoice.currency,
    amount: invoice.amount,
    currency_amount: invoice.currency_amount,
    currency_amount_before_tax: invoice.currency_amount_before_tax,
    exchange_rate: invoice.exchange_rate,
    date: invoice.date,
    deadline: invoice.deadline,
    currency_tax: invoice.currency_tax,
    tax: invoice.tax,
    reconciled: matchesOfDocument(books, id).length > 0,
    accounting_status: invoice.accounting_status,
    filename: file.filename,
    public_file_url: documentFileAddress(context, file.secret),
    remaining_amount_with_tax: formatCents(withTax),
    remaining_amount_without_tax: formatCents(withoutTax),
    ledger_entry: { id },
    supplier: supplier_id === null ? null : linkTo(baseUrl, "suppliers", supplier_id),
    invoice_lines: list("invoice_lines"),
    categories: list("categories"),
    transaction_reference: invoice.transaction_reference,
    payment_status: invoice.payment_status,
    payments: list("payments"),
    matched_transactions: list("matched_transactions"),
    external_reference: invoice.external_reference,
    archived_at: invoice.archived_at,
    created_at: invoice.created_at,
    updated_at: invoice.updated_at,
  };
}

/** The label of an invoice in the ledger: its own, or one with its supplier and its number. */
export function labelOf({ books }: Context, invoice: SupplierInvoiceRecord): string {
  const { custom_label, currency_amount, invoice_number, supplier_id } = invoice;
  if (custom_label !== null) return custom_label;
  const kind = decimal(currency_amount).lt(0) ? "Avoir" : "Facture";
  const supplier = books.suppliers.get(supplier_id ?? 0)?.name ?? "";
  const number = invoice_number === "" ? "" : ` - ${invoice_number}`;
  return `${kind} ${supplier}${number} (label généré)`;
}

/** A line as the API shows it. */
export const showSupplierLine = ({
  ledger_account_id: _account,
  entry_label: _label,
  ...line
}: SupplierLineRecord): ReadOnly<SupplierInvoiceInvoiceLine> => ({
  ...line,
  currency_amount_before_tax: formatDecimal(beforeTax(line)),
});

/** What a line comes to before tax, in its currency. */
const beforeTax = ({
  currency_amount,
  currency_tax,
}: Pick<SupplierLineRecord, "currency_amount" | "currency_tax">) =>
  decimal(currency_amount).minus(decimal(currency_tax));

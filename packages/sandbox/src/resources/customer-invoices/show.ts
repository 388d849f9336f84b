import type {
  CustomerInvoice,
  IncludedInvoiceLine,
  InvoiceLine,
} from "@centime/core/customer-invoices";
import { toDay } from "../../books/clock.ts";
import {
  type Decimal,
  decimal,
  formatDecimal,
  inEuros,
  sumOf,
  withTax,
} from "../../books/money.ts";
import { memoized, type ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { collection, linkTo } from "../../http/response.ts";
import { documentFileAddress } from "../files/files.ts";
import { type InvoiceRecord, isCreditNote, type LineRecord, rateOf, totalOf } from "./record.ts";
import { settle, toStatus } from "./settlement.ts";

/** An invoice as the API shows it now. */
export function showInvoice(context: Context, invoice: InvoiceRecord): ReadOnly<CustomerInvoice> {
  const { id, pa_flow_id, quote_id, template_id } = invoice;
  return {
    id,
    ...titlesOf(context, invoice),
    invoice_number: invoice.invoice_number,
    currency: invoice.currency,
    ...amountsOf(invoice),
    ...owedOf(context, invoice),
    draft: invoice.draft,
    language: invoice.language,
    date: invoice.date,
    deadline: invoice.deadline,
    special_mention: invoice.special_mention,
    created_at: invoice.created_at,
    updated_at: invoice.updated_at,
    archived_at: invoice.archived_at,
    pdf_invoice_free_text: invoice.pdf_invoice_free_text,
    pdf_description: invoice.pdf_description,
    pdf_invoice_subject: invoice.pdf_invoice_subject,
    discount: invoice.discount,
    ledger_entry: { id },
    customer_invoice_template: template_id === null ? null : { id: template_id },
    transaction_reference: invoice.transaction_reference,
    billing_subscription: null,
    quote: quote_id === null ? null : { id: quote_id },
    external_reference: invoice.external_reference,
    e_invoicing: pa_flow_id === null ? null : { ...SENT, flow: { id: pa_flow_id } },
    factur_x: invoice.imported?.is_e_invoice ?? false,
    schematron_validation_status: null,
    purchase_order_reference: invoice.purchase_order_reference,
    sales_order_reference: invoice.sales_order_reference,
    ...linksOf(context, invoice),
  };
}

/** An invoice that was sent to the e-invoicing platform, whose recipient has not said anything. */
const SENT = { status: "submitted", reason: null } as const;

/** The label and the name of the file of an invoice. */
export function titlesOf({ books, company }: Context, invoice: InvoiceRecord) {
  const { imported } = invoice;
  const file = imported && books.fileAttachments.get(imported.file_attachment_id)?.file;
  const kind = isCreditNote(invoice) ? "Avoir" : "Facture";
  const customer = books.customers.get(invoice.customer_id)?.name ?? "";
  const number = invoice.invoice_number;
  const generated = `${kind} ${customer}${number === "" ? "" : ` - ${number}`} (label généré)`;
  return {
    label: invoice.custom_label ?? generated,
    filename:
      file?.filename ??
      `${kind}-${customer}-${company.name}${number === "" ? "" : `-${number}`}.pdf`,
  };
}

const amountsOf = memoized((invoice: InvoiceRecord) => {
  const total = totalOf(invoice);
  return {
    ...amountsInEuros(invoice),
    currency_amount: formatDecimal(withTax(total)),
    currency_amount_before_tax: formatDecimal(total.beforeTax),
    currency_tax: formatDecimal(total.tax),
    exchange_rate: formatDecimal(rateOf(invoice)),
  };
});

/** The sum of the lines, each converted; an imported invoice has its own. */
export function amountsInEuros(invoice: InvoiceRecord) {
  const { imported, lines } = invoice;
  if (imported !== null) return { amount: imported.amount, tax: imported.tax };
  const rate = rateOf(invoice);
  const tax = sumOf(lines, (line) => inEuros(decimal(line.currency_tax), rate));
  const beforeTax = sumOf(lines, (line) => inEuros(decimal(line.currency_amount_before_tax), rate));
  return { amount: formatDecimal(beforeTax.plus(tax)), tax: formatDecimal(tax) };
}

function owedOf({ books, clock }: Context, invoice: InvoiceRecord) {
  const settlement = settle(books, invoice);
  const status = toStatus(invoice, settlement, toDay(clock.now()));
  if (invoice.draft) {
    const unknown = { remaining_amount_with_tax: null, remaining_amount_without_tax: null };
    return { ...unknown, paid: false, status };
  }
  return {
    remaining_amount_with_tax: formatDecimal(settlement.remainingWithTax),
    remaining_amount_without_tax: formatDecimal(settlement.remainingWithoutTax),
    paid: settlement.remainingWithTax.eq(0),
    status,
  };
}

function linksOf(context: Context, invoice: InvoiceRecord) {
  const { baseUrl } = context;
  const { id, credited_invoice_id: creditedId, payment_method_ledger_account_id } = invoice;
  const list = (name: string) => collection(baseUrl, `customer_invoices/${id}/${name}`);
  return {
    public_file_url: documentFileAddress(context, invoice.file_secret),
    payment_method_ledger_account:
      payment_method_ledger_account_id === null
        ? null
        : linkTo(baseUrl, "ledger_accounts", payment_method_ledger_account_id),
    customer: linkTo(baseUrl, "customers", invoice.customer_id),
    credited_invoice: creditedId === null ? null : linkTo(baseUrl, "customer_invoices", creditedId),
    invoice_line_sections: list("invoice_line_sections"),
    invoice_lines: list("invoice_lines"),
    custom_header_fields: list("custom_header_fields"),
    categories: list("categories"),
    payments: list("payments"),
    matched_transactions: list("matched_transactions"),
    appendices: list("appendices"),
    installments: invoice.installments.length === 0 ? null : list("installments"),
  };
}

/** A line as the API shows it. */
export function showLine(
  { baseUrl }: Context,
  { product_id, ledger_account_id: _account, ...line }: LineRecord,
  rate: Decimal,
): ReadOnly<InvoiceLine> {
  const beforeTax = decimal(line.currency_amount_before_tax);
  const tax = decimal(line.currency_tax);
  const taxInEuros = inEuros(tax, rate);
  return {
    ...line,
    amount: formatDecimal(inEuros(beforeTax, rate).plus(taxInEuros)),
    currency_amount: formatDecimal(beforeTax.plus(tax)),
    tax: formatDecimal(taxInEuros),
    product: product_id === null ? null : linkTo(baseUrl, "products", product_id),
  };
}

/** A line that a list of invoices includes: without two keys, as the contract has it. */
export function showIncludedLine(
  context: Context,
  line: LineRecord,
  rate: Decimal,
): ReadOnly<IncludedInvoiceLine> {
  const { substance: _substance, custom_fields: _fields, ...shown } = showLine(context, line, rate);
  return shown as ReadOnly<IncludedInvoiceLine>;
}

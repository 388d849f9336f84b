import type { CustomerInvoice } from "@centime/core/customer-invoices";
import { dayOf } from "../books/clock.ts";
import { collection, linkTo } from "../books/urls.ts";
import { invoiceFileAddress } from "../files/file-address.ts";
import type { Context } from "../handler.ts";
import { withTax } from "../money/amounts.ts";
import { decimal, formatDecimal, sumOf } from "../money/decimal.ts";
import { inEuros } from "../money/exchange-rates.ts";
import type { ReadOnly } from "../read-only.ts";
import { type InvoiceRecord, isCreditNote, rateOf, totalOf } from "./invoice-record.ts";
import { settle } from "./settlement.ts";
import { statusOf } from "./status.ts";

/** An invoice as the API shows it now. */
export function renderInvoice(context: Context, invoice: InvoiceRecord): ReadOnly<CustomerInvoice> {
  const { id, quote_id, template_id } = invoice;
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
    e_invoicing: null,
    factur_x: invoice.imported?.is_e_invoice ?? false,
    schematron_validation_status: null,
    purchase_order_reference: invoice.purchase_order_reference,
    sales_order_reference: invoice.sales_order_reference,
    ...linksOf(context, invoice),
  };
}

function titlesOf({ books, company }: Context, invoice: InvoiceRecord) {
  const { imported } = invoice;
  const file = imported && books.fileAttachments.get(imported.file_attachment_id)?.file;
  const kind = isCreditNote(invoice) ? "Avoir" : "Facture";
  const customer = books.customers.get(invoice.customer_id)?.name ?? "";
  const number = invoice.invoice_number;
  const made = `${kind} ${customer}${number === "" ? "" : ` - ${number}`} (label généré)`;
  return {
    label: invoice.custom_label ?? made,
    filename:
      file?.filename ??
      `${kind}-${customer}-${company.name}${number === "" ? "" : `-${number}`}.pdf`,
  };
}

function amountsOf(invoice: InvoiceRecord) {
  const total = totalOf(invoice);
  return {
    ...eurosOf(invoice),
    currency_amount: formatDecimal(withTax(total)),
    currency_amount_before_tax: formatDecimal(total.beforeTax),
    currency_tax: formatDecimal(total.tax),
    exchange_rate: formatDecimal(rateOf(invoice)),
  };
}

/** Each line is worth what it is worth in euros; an imported invoice says it itself. */
function eurosOf(invoice: InvoiceRecord) {
  const { imported, lines } = invoice;
  if (imported !== null) return { amount: imported.amount, tax: imported.tax };
  const rate = rateOf(invoice);
  const tax = sumOf(lines, (line) => inEuros(decimal(line.currency_tax), rate));
  const beforeTax = sumOf(lines, (line) => inEuros(decimal(line.currency_amount_before_tax), rate));
  return { amount: formatDecimal(beforeTax.plus(tax)), tax: formatDecimal(tax) };
}

function owedOf({ books, clock }: Context, invoice: InvoiceRecord) {
  const settlement = settle(books, invoice);
  const status = statusOf(invoice, settlement, dayOf(clock.now()));
  if (invoice.draft) {
    const nothing = { remaining_amount_with_tax: null, remaining_amount_without_tax: null };
    return { ...nothing, paid: false, status };
  }
  return {
    remaining_amount_with_tax: formatDecimal(settlement.remainingWithTax),
    remaining_amount_without_tax: formatDecimal(settlement.remainingWithoutTax),
    paid: settlement.remainingWithTax.eq(0),
    status,
  };
}

function linksOf(context: Context, invoice: InvoiceRecord) {
  const { origin } = context;
  const { id, credited_invoice_id: creditedId, payment_method_ledger_account_id } = invoice;
  const list = (name: string) => collection(origin, `customer_invoices/${id}/${name}`);
  return {
    public_file_url: invoiceFileAddress(context, invoice.file_secret),
    payment_method_ledger_account:
      payment_method_ledger_account_id === null
        ? null
        : linkTo(origin, "ledger_accounts", payment_method_ledger_account_id),
    customer: linkTo(origin, "customers", invoice.customer_id),
    credited_invoice: creditedId === null ? null : linkTo(origin, "customer_invoices", creditedId),
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

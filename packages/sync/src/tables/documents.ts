import {
  type CustomerInvoice,
  type CustomerInvoicesPage,
  getCustomerInvoiceCategories,
  getCustomerInvoiceInvoiceLines,
  getCustomerInvoiceMatchedTransactions,
  getCustomerInvoicePayments,
  getCustomerInvoices,
} from "centime/customer-invoices";
import {
  customerInvoiceCategoryChanges,
  customerInvoiceChanges,
  quoteChanges,
  supplierInvoiceCategoryChanges,
  supplierInvoiceChanges,
  transactionCategoryChanges,
  transactionChanges,
} from "centime/follow";
import { getQuoteInvoiceLines, getQuotes, type Quote } from "centime/quotes";
import {
  getSupplierInvoiceCategories,
  getSupplierInvoiceInvoiceLines,
  getSupplierInvoiceMatchedTransactions,
  getSupplierInvoicePayments,
  getSupplierInvoices,
  type SupplierInvoice,
} from "centime/supplier-invoices";
import { getTransactions, type Transaction } from "centime/transactions";
import { amount, type Columns, categoryColumns, day, idOf, table } from "./table.ts";

const lineColumns = (line: {
  readonly label: string | null;
  readonly quantity?: string;
  readonly vat_rate: string | null;
  readonly amount: string;
  readonly tax: string;
  readonly currency_amount: string;
  readonly currency_tax: string;
}): Columns => ({
  label: line.label,
  quantity: amount(line.quantity),
  vat_rate: line.vat_rate,
  amount: amount(line.amount),
  tax: amount(line.tax),
  currency_amount: amount(line.currency_amount),
  currency_tax: amount(line.currency_tax),
});

const paymentColumns = (payment: {
  readonly label: string;
  readonly currency: string | null;
  readonly currency_amount: string;
  readonly status: string;
}): Columns => ({
  label: payment.label,
  currency: payment.currency,
  currency_amount: amount(payment.currency_amount),
  status: payment.status,
});

const matchColumns = (transaction: {
  readonly label: string | null;
  readonly date: string;
  readonly amount: string;
}): Columns => ({
  label: transaction.label,
  date: day(transaction.date),
  amount: amount(transaction.amount),
});

const documentColumns = (document: CustomerInvoice | SupplierInvoice | Quote): Columns => ({
  label: document.label,
  date: day(document.date),
  deadline: day(document.deadline),
  currency: document.currency,
  amount: amount(document.amount),
  tax: amount(document.tax),
  currency_amount: amount(document.currency_amount),
  currency_tax: amount(document.currency_tax),
  external_reference: document.external_reference,
  created_at: document.created_at,
  updated_at: document.updated_at,
});

export const customerInvoices = table<CustomerInvoice>({
  name: "customer_invoices",
  key: "id",
  list: (query: object) => getCustomerInvoices({ ...query, include: "invoice_lines" }),
  followed: customerInvoiceChanges,
  columns: (invoice) => ({
    ...documentColumns(invoice),
    invoice_number: invoice.invoice_number,
    status: invoice.status,
    draft: invoice.draft,
    paid: invoice.paid,
    remaining_amount_with_tax: amount(invoice.remaining_amount_with_tax),
    customer_id: idOf(invoice.customer),
    ledger_entry_id: idOf(invoice.ledger_entry),
    credited_invoice_id: idOf(invoice.credited_invoice),
  }),
  children: [
    {
      name: "customer_invoice_lines",
      part: "lines",
      parent: "customer_invoice_id",
      included: (page: CustomerInvoicesPage) => page.included?.invoice_lines ?? {},
      list: (id) => getCustomerInvoiceInvoiceLines(id, { limit: 100 }),
      columns: lineColumns,
    },
    {
      name: "customer_invoice_payments",
      part: "payments",
      parent: "customer_invoice_id",
      list: (id) => getCustomerInvoicePayments(id, { limit: 100 }),
      columns: paymentColumns,
    },
    {
      name: "customer_invoice_matches",
      part: "matches",
      parent: "customer_invoice_id",
      list: (id) => getCustomerInvoiceMatchedTransactions(id, { limit: 100 }),
      columns: matchColumns,
    },
    {
      name: "customer_invoice_categories",
      part: "categories",
      parent: "customer_invoice_id",
      list: (id) => getCustomerInvoiceCategories(id, { limit: 100 }),
      followed: customerInvoiceCategoryChanges,
      columns: categoryColumns,
    },
  ],
});

export const supplierInvoices = table<SupplierInvoice>({
  name: "supplier_invoices",
  key: "id",
  list: getSupplierInvoices,
  followed: supplierInvoiceChanges,
  columns: (invoice) => ({
    ...documentColumns(invoice),
    invoice_number: invoice.invoice_number,
    payment_status: invoice.payment_status,
    accounting_status: invoice.accounting_status,
    paid: invoice.paid,
    remaining_amount_with_tax: amount(invoice.remaining_amount_with_tax),
    supplier_id: idOf(invoice.supplier),
    ledger_entry_id: idOf(invoice.ledger_entry),
  }),
  children: [
    {
      name: "supplier_invoice_lines",
      part: "lines",
      parent: "supplier_invoice_id",
      list: (id) => getSupplierInvoiceInvoiceLines(id, { limit: 100 }),
      columns: lineColumns,
    },
    {
      name: "supplier_invoice_payments",
      part: "payments",
      parent: "supplier_invoice_id",
      list: (id) => getSupplierInvoicePayments(id, { limit: 100 }),
      columns: paymentColumns,
    },
    {
      name: "supplier_invoice_matches",
      part: "matches",
      parent: "supplier_invoice_id",
      list: (id) => getSupplierInvoiceMatchedTransactions(id, { limit: 100 }),
      columns: matchColumns,
    },
    {
      name: "supplier_invoice_categories",
      part: "categories",
      parent: "supplier_invoice_id",
      list: (id) => getSupplierInvoiceCategories(id, { limit: 100 }),
      followed: supplierInvoiceCategoryChanges,
      columns: categoryColumns,
    },
  ],
});

export const quotes = table<Quote>({
  name: "quotes",
  key: "id",
  list: getQuotes,
  followed: quoteChanges,
  columns: (quote) => ({
    ...documentColumns(quote),
    quote_number: quote.quote_number,
    status: quote.status,
    customer_id: idOf(quote.customer),
  }),
  children: [
    {
      name: "quote_lines",
      part: "lines",
      parent: "quote_id",
      list: (id) => getQuoteInvoiceLines(id, { limit: 100 }),
      columns: lineColumns,
    },
  ],
});

export const transactions = table<Transaction>({
  name: "transactions",
  key: "date",
  list: getTransactions,
  followed: transactionChanges,
  columns: (transaction) => ({
    label: transaction.label,
    date: day(transaction.date),
    amount: amount(transaction.amount),
    currency: transaction.currency,
    currency_amount: amount(transaction.currency_amount),
    outstanding_balance: amount(transaction.outstanding_balance),
    bank_account_id: idOf(transaction.bank_account),
    customer_id: idOf(transaction.customer),
    supplier_id: idOf(transaction.supplier),
    created_at: transaction.created_at,
    updated_at: transaction.updated_at,
  }),
  children: [
    {
      name: "transaction_categories",
      part: "categories",
      parent: "transaction_id",
      own: (transaction) => transaction.categories,
      followed: transactionCategoryChanges,
      columns: categoryColumns,
    },
  ],
});

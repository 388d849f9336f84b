import type { PageCall } from "centime";
import { type Category, getCategories, getCategoryGroups } from "centime/categories";
import {
  type CustomerInvoice,
  type CustomerInvoicesPage,
  getCustomerInvoiceInvoiceLines,
  getCustomerInvoiceMatchedTransactions,
  getCustomerInvoicePayments,
  getCustomerInvoices,
} from "centime/customer-invoices";
import { type Customer, getCustomers } from "centime/customers";
import {
  customerChanges,
  customerInvoiceChanges,
  type Followed,
  ledgerEntryLineChanges,
  productChanges,
  quoteChanges,
  supplierChanges,
  supplierInvoiceChanges,
  transactionChanges,
} from "centime/follow";
import { getJournals, type Journal } from "centime/journals";
import { getLedgerAccounts, type LedgerAccount } from "centime/ledger-accounts";
import { getLedgerEntries, type ListedLedgerEntry } from "centime/ledger-entries";
import { getLedgerEntryLines, type ListedLedgerEntryLine } from "centime/ledger-entry-lines";
import { getProducts, type ListedProduct } from "centime/products";
import { getQuoteInvoiceLines, getQuotes, type Quote } from "centime/quotes";
import {
  getSupplierInvoiceInvoiceLines,
  getSupplierInvoiceMatchedTransactions,
  getSupplierInvoicePayments,
  getSupplierInvoices,
  type SupplierInvoice,
} from "centime/supplier-invoices";
import { getSuppliers, type Supplier } from "centime/suppliers";
import { getTransactions, type Transaction } from "centime/transactions";

/** The values of a row's columns, beside its `id` and the vendor's whole object in `data`. */
export type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** What only a request for each record brings: its lines, payments or matches. */
export interface ChildTable {
  readonly name: string;
  /** The name for `--with`. */
  readonly part: Part;
  /** The column that refers to the record. */
  readonly parent: string;
  readonly list: (id: number) => PageCall<WithId, CallFailure>;
  readonly columns: (item: never) => Columns;
}

/** What is left out unless it is asked for, since it costs a request for each record. */
export const PARTS = ["lines", "payments", "matches"] as const;
/** See {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** A failure of a call, by the operation that failed. */
export interface CallFailure {
  readonly kind: string;
  readonly _tag: string;
  readonly operation: string;
  readonly message: string;
}

type WithId = { readonly id: number };

/** A table of the copy, and where its records come from. */
export interface Table {
  readonly name: string;
  /** The field that windows cut its list by. */
  readonly key: "id" | "date";
  readonly list: (query: never) => PageCall<WithId, CallFailure>;
  readonly columns: (item: never) => Columns;
  /** Its changelog; a table without one is compared with the whole list. */
  readonly followed?: Followed<WithId, CallFailure>;
  readonly children?: readonly ChildTable[];
  /** The children that a page of the list brings along, by the record's id. */
  readonly included?: (page: never) => Readonly<Record<string, IncludedChildren>>;
}

/** Some children of a record, and whether there are more. */
export interface IncludedChildren {
  readonly items: readonly WithId[];
  readonly has_more: boolean;
}

interface Definition<Item extends WithId> extends Omit<Table, "columns" | "list" | "followed"> {
  readonly list: (query: never) => PageCall<Item, CallFailure>;
  readonly columns: (item: Item) => Columns;
  readonly followed?: Followed<Item, CallFailure>;
}

const table = <Item extends WithId>(definition: Definition<Item>): Table =>
  definition as unknown as Table;

const idOf = (link: { readonly id: number | null } | null | undefined): number | null =>
  link?.id ?? null;

/** The day that a text begins with; `null` for none. */
const day = (text: string | null): string | null => text?.slice(0, 10) ?? null;

/** Amounts come as texts, and an empty one is none. */
const amount = (text: string | null | undefined): string | null =>
  text === undefined || text === "" ? null : (text ?? null);

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

const customers = table<Customer>({
  name: "customers",
  key: "id",
  list: getCustomers,
  followed: customerChanges,
  columns: (customer) => ({
    name: customer.name,
    customer_type: customer.customer_type,
    external_reference: customer.external_reference,
    ledger_account_id: idOf(customer.ledger_account),
    created_at: customer.created_at,
    updated_at: customer.updated_at,
  }),
});

const suppliers = table<Supplier>({
  name: "suppliers",
  key: "id",
  list: getSuppliers,
  followed: supplierChanges,
  columns: (supplier) => ({
    name: supplier.name,
    external_reference: supplier.external_reference,
    ledger_account_id: idOf(supplier.ledger_account),
    created_at: supplier.created_at,
    updated_at: supplier.updated_at,
  }),
});

const products = table<ListedProduct>({
  name: "products",
  key: "id",
  list: getProducts,
  followed: productChanges,
  columns: (product) => ({
    label: product.label,
    reference: product.reference,
    external_reference: product.external_reference,
    price_before_tax: amount(product.price_before_tax),
    vat_rate: product.vat_rate,
    currency: product.currency,
    archived_at: product.archived_at,
    created_at: product.created_at,
    updated_at: product.updated_at,
  }),
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

const customerInvoices = table<CustomerInvoice>({
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
  included: (page: CustomerInvoicesPage) => page.included?.invoice_lines ?? {},
  children: [
    {
      name: "customer_invoice_lines",
      part: "lines",
      parent: "customer_invoice_id",
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
  ],
});

const supplierInvoices = table<SupplierInvoice>({
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
  ],
});

const quotes = table<Quote>({
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

const transactions = table<Transaction>({
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
});

const journals = table<Journal>({
  name: "journals",
  key: "id",
  list: getJournals,
  columns: ({ code, label, type }) => ({ code, label, type }),
});

const ledgerAccounts = table<LedgerAccount>({
  name: "ledger_accounts",
  key: "id",
  list: getLedgerAccounts,
  columns: ({ number, label, type, enabled, updated_at }) => ({
    number,
    label,
    type,
    enabled,
    updated_at,
  }),
});

const ledgerEntries = table<ListedLedgerEntry>({
  name: "ledger_entries",
  key: "id",
  list: getLedgerEntries,
  columns: (entry) => ({
    label: entry.label,
    date: day(entry.date),
    due_date: day(entry.due_date),
    piece_number: entry.piece_number,
    invoice_number: entry.invoice_number,
    journal_id: entry.journal_id,
    status: entry.status,
    updated_at: entry.updated_at,
  }),
});

const ledgerEntryLines = table<ListedLedgerEntryLine>({
  name: "ledger_entry_lines",
  key: "id",
  list: getLedgerEntryLines,
  followed: ledgerEntryLineChanges,
  columns: (line) => ({
    label: line.label,
    date: day(line.date),
    debit: amount(line.debit),
    credit: amount(line.credit),
    ledger_entry_id: idOf(line.ledger_entry),
    ledger_account_id: idOf(line.ledger_account),
    journal_id: idOf(line.journal),
    updated_at: line.updated_at,
  }),
});

const categories = table<Category>({
  name: "categories",
  key: "id",
  list: getCategories,
  columns: ({ label, direction, category_group, analytical_code, updated_at }) => ({
    label,
    direction,
    category_group_id: idOf(category_group),
    analytical_code,
    updated_at,
  }),
});

const categoryGroups = table({
  name: "category_groups",
  key: "id",
  list: getCategoryGroups,
  columns: ({ label }: { readonly id: number; readonly label: string }) => ({ label }),
});

/** The tables of a copy, in the order in which they are read. */
export const TABLES: readonly Table[] = [
  journals,
  ledgerAccounts,
  categoryGroups,
  categories,
  customers,
  suppliers,
  products,
  quotes,
  customerInvoices,
  supplierInvoices,
  transactions,
  ledgerEntries,
  ledgerEntryLines,
];

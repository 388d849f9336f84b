import type { Operation, PageCall } from "@centime/core";
import {
  type Change,
  type ChangesQuery,
  type GetCustomerChangesFailure,
  type GetCustomerInvoicesChangesFailure,
  type GetLedgerEntriesCategoryChangesFailure,
  type GetLedgerEntryLineChangesFailure,
  type GetLedgerEntryLinesCategoryChangesFailure,
  type GetProductChangesFailure,
  type GetQuoteChangesFailure,
  type GetSupplierChangesFailure,
  type GetSupplierInvoicesChangesFailure,
  type GetTransactionChangesFailure,
  getCustomerChanges,
  getCustomerInvoicesChanges,
  getLedgerEntriesCategoryChanges,
  getLedgerEntryLineChanges,
  getLedgerEntryLinesCategoryChanges,
  getProductChanges,
  getQuoteChanges,
  getSupplierChanges,
  getSupplierInvoicesChanges,
  getTransactionChanges,
  type LedgerEntriesCategoryChange,
  type LedgerEntryLinesCategoryChange,
} from "@centime/core/changelogs";
import {
  type CustomerInvoice,
  type GetCustomerInvoicesFailure,
  getCustomerInvoices,
} from "@centime/core/customer-invoices";
import { type Customer, type GetCustomersFailure, getCustomers } from "@centime/core/customers";
import {
  type GetLedgerEntryLinesFailure,
  getLedgerEntryLines,
  type ListedLedgerEntryLine,
} from "@centime/core/ledger-entry-lines";
import { type GetProductsFailure, getProducts, type ListedProduct } from "@centime/core/products";
import { type GetQuotesFailure, getQuotes, type Quote } from "@centime/core/quotes";
import {
  type GetSupplierInvoicesFailure,
  getSupplierInvoices,
  type SupplierInvoice,
} from "@centime/core/supplier-invoices";
import { type GetSuppliersFailure, getSuppliers, type Supplier } from "@centime/core/suppliers";
import {
  type GetTransactionsFailure,
  getTransactions,
  type Transaction,
} from "@centime/core/transactions";

/** A resource whose changes can be followed: its changelog, and the list that has its records. */
export interface Followed<Item extends { readonly id: number }, Failure> {
  readonly changelog: Lister<ChangesQuery, Change, Failure>;
  readonly list: Lister<QueryByIds, Item, Failure>;
  /**
   * The record that an event is about, where the event's own id is that of something else; `undefined` when
   * it is about no record of this list. Whatever happened, the record is then told to be updated.
   */
  readonly about?: (event: Change) => number | undefined;
}

interface Lister<Query, Item, Failure> {
  (query: Query): PageCall<Item, Failure>;
  readonly info: Operation<unknown, unknown>["info"];
}

interface QueryByIds {
  filter: { field: "id"; operator: "in"; value: number[] }[];
  limit: number;
}

/** Invoices and credit notes to customers. */
export const customerInvoiceChanges: Followed<
  CustomerInvoice,
  GetCustomerInvoicesFailure | GetCustomerInvoicesChangesFailure
> = {
  changelog: getCustomerInvoicesChanges,
  list: getCustomerInvoices,
};

/** Invoices from suppliers. */
export const supplierInvoiceChanges: Followed<
  SupplierInvoice,
  GetSupplierInvoicesFailure | GetSupplierInvoicesChangesFailure
> = {
  changelog: getSupplierInvoicesChanges,
  list: getSupplierInvoices,
};

/** Customers, companies and individuals. */
export const customerChanges: Followed<Customer, GetCustomersFailure | GetCustomerChangesFailure> =
  {
    changelog: getCustomerChanges,
    list: getCustomers,
  };

/** Suppliers. */
export const supplierChanges: Followed<Supplier, GetSuppliersFailure | GetSupplierChangesFailure> =
  {
    changelog: getSupplierChanges,
    list: getSuppliers,
  };

/** Products and services. */
export const productChanges: Followed<
  ListedProduct,
  GetProductsFailure | GetProductChangesFailure
> = {
  changelog: getProductChanges,
  list: getProducts,
};

/** Quotes. */
export const quoteChanges: Followed<Quote, GetQuotesFailure | GetQuoteChangesFailure> = {
  changelog: getQuoteChanges,
  list: getQuotes,
};

/** Bank transactions. */
export const transactionChanges: Followed<
  Transaction,
  GetTransactionsFailure | GetTransactionChangesFailure
> = {
  changelog: getTransactionChanges,
  list: getTransactions,
};

/** Lines of ledger entries. */
export const ledgerEntryLineChanges: Followed<
  ListedLedgerEntryLine,
  GetLedgerEntryLinesFailure | GetLedgerEntryLineChangesFailure
> = {
  changelog: getLedgerEntryLineChanges,
  list: getLedgerEntryLines,
};

/** The events of categories tell what has them by its type, as its operation's path has it in the singular. */
const ofType =
  (type: string) =>
  (event: Change): number | undefined => {
    const { ledger_entry } = event as LedgerEntriesCategoryChange;
    return ledger_entry?.type === type ? ledger_entry.id : undefined;
  };

/** Invoices and credit notes to customers whose categories have changed, which their own changelog does not tell. */
export const customerInvoiceCategoryChanges: Followed<
  CustomerInvoice,
  GetCustomerInvoicesFailure | GetLedgerEntriesCategoryChangesFailure
> = {
  changelog: getLedgerEntriesCategoryChanges,
  list: getCustomerInvoices,
  about: /* @__PURE__ */ ofType("customer_invoice"),
};

/** Invoices from suppliers whose categories have changed. */
export const supplierInvoiceCategoryChanges: Followed<
  SupplierInvoice,
  GetSupplierInvoicesFailure | GetLedgerEntriesCategoryChangesFailure
> = {
  changelog: getLedgerEntriesCategoryChanges,
  list: getSupplierInvoices,
  about: /* @__PURE__ */ ofType("supplier_invoice"),
};

/** Bank transactions whose categories have changed. */
export const transactionCategoryChanges: Followed<
  Transaction,
  GetTransactionsFailure | GetLedgerEntriesCategoryChangesFailure
> = {
  changelog: getLedgerEntriesCategoryChanges,
  list: getTransactions,
  about: /* @__PURE__ */ ofType("transaction"),
};

/** Lines of ledger entries whose categories have changed. */
export const ledgerEntryLineCategoryChanges: Followed<
  ListedLedgerEntryLine,
  GetLedgerEntryLinesFailure | GetLedgerEntryLinesCategoryChangesFailure
> = {
  changelog: getLedgerEntryLinesCategoryChanges,
  list: getLedgerEntryLines,
  about: (event) => (event as LedgerEntryLinesCategoryChange).ledger_entry_line?.id ?? undefined,
};

import type { CustomerContact } from "@centime/core/customers";
import type { Journal } from "@centime/core/journals";
import type { Product } from "@centime/core/products";
import type { Category, CategoryWeight } from "../resources/categories.ts";
import type { InvoiceRecord, QuoteRecord } from "../resources/customer-invoices/record.ts";
import type { CustomerRecord } from "../resources/customers/record.ts";
import type { FileAttachmentRecord } from "../resources/file-attachments.ts";
import type { LedgerAccount } from "../resources/ledger-accounts.ts";
import { firstIds, type LastIds } from "./numbering.ts";
import { createRandom, type Random } from "./random.ts";
import type { ReadOnly } from "./records.ts";

/**
 * The company's whole state: plain data, by id. Records are replaced, never changed in place, and
 * only once a request can no longer be refused.
 */
export interface Books {
  readonly random: Random;
  readonly ids: LastIds;
  readonly ledgerAccounts: Map<number, LedgerAccount>;
  readonly journals: Map<number, ReadOnly<Journal>>;
  readonly products: Map<number, ReadOnly<Product>>;
  readonly customers: Map<number, CustomerRecord>;
  readonly customerContacts: Map<number, readonly ReadOnly<CustomerContact>[]>;
  readonly customerCategories: Map<number, readonly CategoryWeight[]>;
  readonly categories: Map<number, Category>;
  readonly invoices: Map<number, InvoiceRecord>;
  readonly invoiceTemplates: Set<number>;
  /** The number of the last invoice of each year. */
  readonly invoiceNumbers: Map<string, number>;
  readonly quotes: Map<number, QuoteRecord>;
  readonly fileAttachments: Map<number, FileAttachmentRecord>;
}

export const emptyBooks = (seed: number): Books => ({
  random: createRandom(seed),
  ids: firstIds(),
  ledgerAccounts: new Map(),
  journals: new Map(),
  products: new Map(),
  customers: new Map(),
  customerContacts: new Map(),
  customerCategories: new Map(),
  categories: new Map(),
  invoices: new Map(),
  invoiceTemplates: new Set(),
  invoiceNumbers: new Map(),
  quotes: new Map(),
  fileAttachments: new Map(),
});

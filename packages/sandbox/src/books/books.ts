import type { CustomerContact } from "@centime/core/customers";
import type { Journal } from "@centime/core/journals";
import type { Product } from "@centime/core/products";
import type { Category } from "../categories/category.ts";
import type { CategoryWeight } from "../categories/weights.ts";
import type { InvoiceRecord } from "../customer-invoices/invoice-record.ts";
import type { QuoteRecord } from "../customer-invoices/quote-record.ts";
import type { CustomerRecord } from "../customers/customer-record.ts";
import type { FileAttachmentRecord } from "../files/file-attachments.ts";
import type { ReadOnly } from "../read-only.ts";
import { firstIds, type LastIds } from "./ids.ts";
import type { LedgerAccount } from "./ledger-accounts.ts";
import { createRandom, type Random } from "./random.ts";

/**
 * Everything that the company has written down: plain data, by id. Records are replaced, never
 * changed in place, and only once a request can no longer be refused.
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
  /** The last number given to an invoice of each year. */
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

import type { NamedResource } from "@centime/core/customer-invoice-templates";
import type { Journal } from "@centime/core/journals";
import type { Product } from "@centime/core/products";
import type { ChangedResource, ChangeRecord } from "../changes/changes.ts";
import type { LedgerEntryRecord, LedgerLineRecord } from "../ledger/entries.ts";
import type { BankAccountRecord } from "../resources/bank-accounts.ts";
import type { BillingSubscriptionRecord } from "../resources/billing-subscriptions/record.ts";
import type { Category, CategoryGroupRecord, CategoryWeight } from "../resources/categories.ts";
import type { CommercialDocumentRecord } from "../resources/commercial-documents.ts";
import type { InvoiceRecord } from "../resources/customer-invoices/record.ts";
import type { ContactRecord } from "../resources/customers/contacts.ts";
import type { CustomerRecord } from "../resources/customers/record.ts";
import type { ExportRecord } from "../resources/exports/operations.ts";
import type { FileAttachmentRecord } from "../resources/file-attachments.ts";
import type { DmsFileRecord, DmsFolderRecord } from "../resources/firm/dms.ts";
import type { FiscalYearRecord } from "../resources/fiscal-years.ts";
import type { LedgerAccountRecord } from "../resources/ledger-accounts.ts";
import type { GocardlessMandateRecord } from "../resources/mandates/gocardless.ts";
import type { ProAccountMandateRecord } from "../resources/mandates/pro-account.ts";
import type { SepaMandateRecord } from "../resources/mandates/sepa.ts";
import type { MatchRecord } from "../resources/matching/matches.ts";
import type { PaRegistrationRecord } from "../resources/pa-registrations.ts";
import type { PurchaseRequestRecord } from "../resources/purchase-requests.ts";
import type { QuoteRecord } from "../resources/quotes.ts";
import type { SupplierInvoiceRecord } from "../resources/supplier-invoices/record.ts";
import type { SupplierRecord } from "../resources/suppliers.ts";
import type { TransactionRecord } from "../resources/transactions/record.ts";
import type { WebhookSubscriptionRecord } from "../resources/webhook-subscriptions.ts";
import type { WebhookDelivery } from "../webhooks/occurrences.ts";
import { firstIds, type LastIds } from "./numbering.ts";
import { createRandom, type Random } from "./random.ts";
import type { ReadOnly } from "./records.ts";

/**
 * The company's whole state: plain data, by id. Records are replaced, never changed in place, and
 * only once a request can no longer be refused.
 */
export interface Books extends Tables {
  readonly random: Random;
  /** The stream of what is written beside a document: ids of ledger lines, delays of changelogs. */
  readonly followUps: Random;
  readonly ids: LastIds;
  readonly customerCategories: Map<number, readonly CategoryWeight[]>;
  /** The ids of assignments of categories to ledger entries and lines: see `recordCategoryChanges`. */
  readonly categoryAssignments: Map<string, number>;
  /** The last number after each prefix: `F-2026-`. */
  readonly numbers: Map<string, number>;
  /** The events of each changelog, in the order of `processed_at`. */
  readonly changes: Map<ChangedResource, ChangeRecord[]>;
  /** What the subscriptions to webhooks have still to be sent. */
  readonly webhookDeliveries: WebhookDelivery[];
}

/** What a row of each table is. Tables are written by `save`, `change` and `remove` alone. */
interface Rows {
  bankAccounts: BankAccountRecord;
  billingSubscriptions: BillingSubscriptionRecord;
  categories: Category;
  commercialDocuments: CommercialDocumentRecord;
  customerContacts: ContactRecord;
  categoryGroups: CategoryGroupRecord;
  customers: CustomerRecord;
  dmsFiles: DmsFileRecord;
  dmsFolders: DmsFolderRecord;
  exports: ExportRecord;
  fileAttachments: FileAttachmentRecord;
  fiscalYears: FiscalYearRecord;
  invoices: InvoiceRecord;
  invoiceTemplates: ReadOnly<NamedResource>;
  journals: ReadOnly<Journal>;
  ledgerAccounts: LedgerAccountRecord;
  ledgerEntries: LedgerEntryRecord;
  ledgerLines: LedgerLineRecord;
  gocardlessMandates: GocardlessMandateRecord;
  matches: MatchRecord;
  proAccountMandates: ProAccountMandateRecord;
  sepaMandates: SepaMandateRecord;
  paRegistrations: PaRegistrationRecord;
  products: ReadOnly<Product>;
  quotes: QuoteRecord;
  purchaseRequests: PurchaseRequestRecord;
  supplierInvoices: SupplierInvoiceRecord;
  suppliers: SupplierRecord;
  transactions: TransactionRecord;
  webhookSubscriptions: WebhookSubscriptionRecord;
}

/** The tables of records, by id. */
export type Tables = { readonly [Name in TableName]: Map<number, Rows[Name]> };

/** The name of a table. */
export type TableName = keyof Rows;

/** A row of a table. */
export type Row<Name extends TableName> = Rows[Name];

export const emptyBooks = (seed: number): Books => ({
  random: createRandom(seed),
  followUps: createRandom(seed ^ 0x5eed),
  ids: firstIds(),
  bankAccounts: new Map(),
  billingSubscriptions: new Map(),
  categories: new Map(),
  categoryAssignments: new Map(),
  categoryGroups: new Map(),
  changes: new Map(),
  customerCategories: new Map(),
  commercialDocuments: new Map(),
  customerContacts: new Map(),
  customers: new Map(),
  dmsFiles: new Map(),
  dmsFolders: new Map(),
  exports: new Map(),
  fileAttachments: new Map(),
  fiscalYears: new Map(),
  invoices: new Map(),
  invoiceTemplates: new Map(),
  journals: new Map(),
  ledgerAccounts: new Map(),
  ledgerEntries: new Map(),
  ledgerLines: new Map(),
  gocardlessMandates: new Map(),
  matches: new Map(),
  proAccountMandates: new Map(),
  sepaMandates: new Map(),
  paRegistrations: new Map(),
  numbers: new Map(),
  products: new Map(),
  quotes: new Map(),
  purchaseRequests: new Map(),
  supplierInvoices: new Map(),
  suppliers: new Map(),
  transactions: new Map(),
  webhookDeliveries: [],
  webhookSubscriptions: new Map(),
});

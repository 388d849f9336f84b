import { customers, products, suppliers } from "./contacts.ts";
import { customerInvoices, quotes, supplierInvoices, transactions } from "./documents.ts";
import {
  categories,
  categoryGroups,
  journals,
  ledgerAccounts,
  ledgerEntries,
  ledgerEntryLines,
} from "./ledger.ts";
import type { Table } from "./table.ts";

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

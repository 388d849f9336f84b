import * as banking from "./banking.ts";
import * as bookkeeping from "./bookkeeping.ts";
import * as changes from "./changes.ts";
import * as company from "./company.ts";
import * as customerInvoices from "./customer-invoices.ts";
import * as customers from "./customers.ts";
import * as firm from "./firm.ts";
import type { FrenchOperations } from "./french-words.ts";
import * as purchases from "./purchases.ts";
import * as salesDocuments from "./sales-documents.ts";

/** What the French pages say of every operation, in the words of French accounting. */
export const FRENCH_OPERATIONS: FrenchOperations = Object.assign(
  {},
  ...[
    banking,
    bookkeeping,
    changes,
    company,
    customerInvoices,
    customers,
    firm,
    purchases,
    salesDocuments,
  ].flatMap((resources): FrenchOperations[] => Object.values(resources)),
);

import type { ResourceWords } from "../words.ts";
import { firmBankAccounts } from "./bank-accounts.ts";
import { firmCategories } from "./categories.ts";
import { firmChangelogs } from "./changelogs.ts";
import { firmCompanies } from "./companies.ts";
import { firmCustomerInvoices } from "./customer-invoices.ts";
import { firmCustomers } from "./customers.ts";
import { firmDms } from "./dms.ts";
import { firmExports } from "./exports.ts";
import { firmFileAttachments } from "./file-attachments.ts";
import { firmFiscalYears } from "./fiscal-years.ts";
import { firmJournals } from "./journals.ts";
import { firmLedgerAccounts } from "./ledger-accounts.ts";
import { firmLedgerEntries } from "./ledger-entries.ts";
import { firmLedgerEntryLines } from "./ledger-entry-lines.ts";
import { firmSupplierInvoices } from "./supplier-invoices.ts";
import { firmSuppliers } from "./suppliers.ts";
import { firmTransactions } from "./transactions.ts";
import { firmTrialBalance } from "./trial-balance.ts";

/** The words of the Firm API's resources. */
export const FIRM_WORDS: readonly ResourceWords[] = [
  firmBankAccounts,
  firmCategories,
  firmChangelogs,
  firmCompanies,
  firmCustomerInvoices,
  firmCustomers,
  firmDms,
  firmExports,
  firmFileAttachments,
  firmFiscalYears,
  firmJournals,
  firmLedgerAccounts,
  firmLedgerEntries,
  firmLedgerEntryLines,
  firmSupplierInvoices,
  firmSuppliers,
  firmTransactions,
  firmTrialBalance,
];

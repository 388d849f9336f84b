import type { ResourceWords } from "../words.ts";

const GONE = { 422: "such as a `start_date` of more than four weeks ago" };

export const firmChangelogs: ResourceWords = {
  operations: {
    getFirmDmsFilesChanges: {
      summary:
        "Lists what has happened to a company's stored files lately, oldest first, in pages.",
      failures: GONE,
    },
    getFirmLedgerEntryLineChanges: {
      summary:
        "Lists what has happened to lines of a company's ledger lately, oldest first, in pages.",
      failures: GONE,
    },
    getFirmSupplierInvoicesChanges: {
      summary:
        "Lists what has happened to a company's supplier invoices lately, oldest first, in pages.",
      failures: GONE,
    },
    getFirmCustomerInvoicesChanges: {
      summary:
        "Lists what has happened to a company's customer invoices lately, oldest first, in pages.",
      failures: GONE,
    },
  },
  types: {},
};

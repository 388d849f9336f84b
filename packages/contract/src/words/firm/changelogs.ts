import type { ResourceWords } from "../words.ts";

export const firmChangelogs: ResourceWords = {
  operations: {
    getFirmDmsFilesChanges: {
      summary:
        "Lists what has happened to a company's stored files lately, oldest first, in pages.",
    },
    getFirmLedgerEntryLineChanges: {
      summary:
        "Lists what has happened to lines of a company's ledger lately, oldest first, in pages.",
    },
    getFirmSupplierInvoicesChanges: {
      summary:
        "Lists what has happened to a company's supplier invoices lately, oldest first, in pages.",
    },
    getFirmCustomerInvoicesChanges: {
      summary:
        "Lists what has happened to a company's customer invoices lately, oldest first, in pages.",
    },
  },
  types: {},
};

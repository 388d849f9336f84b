import type { ResourceWords } from "../words.ts";

export const firmSupplierInvoices: ResourceWords = {
  operations: {
    getFirmSupplierInvoices: {
      summary: "Lists the supplier invoices and credit notes of a company, in pages.",
    },
    getFirmSupplierInvoice: { summary: "Reads one supplier invoice of a company." },
  },
  types: {
    FirmSupplierInvoice: {
      summary: "An invoice or credit note of a supplier of a company.",
      fields: {
        ledger_entry: "The entry that books it.",
        invoice_lines: "Where its lines are listed.",
        categories: "Where its categories are listed.",
      },
    },
    GetFirmSupplierInvoicesQuery: {
      summary: "Which supplier invoices to list, and in which order.",
    },
    FirmSupplierInvoiceFilter: { summary: "What supplier invoices can be filtered by." },
  },
};

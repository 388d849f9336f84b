import type { ResourceWords } from "../words.ts";

export const firmSupplierInvoices: ResourceWords = {
  operations: {
    getFirmSupplierInvoices: {
      summary: "Lists the supplier invoices and credit notes of a company, in pages.",
    },
    getFirmSupplierInvoice: { summary: "Reads one supplier invoice of a company." },
  },
  types: {
    FirmSupplierInvoice: { summary: "An invoice or credit note of a supplier of a company." },
    GetFirmSupplierInvoicesQuery: {
      summary: "Which supplier invoices to list, and in which order.",
    },
    FirmSupplierInvoiceFilter: { summary: "What supplier invoices can be filtered by." },
  },
};

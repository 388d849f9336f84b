import type { ResourceWords } from "./words.ts";

export const customerInvoiceTemplates: ResourceWords = {
  operations: {
    getCustomerInvoiceTemplates: {
      summary: "Lists the templates that lay out customer invoices, in pages.",
    },
  },
  types: {},
};

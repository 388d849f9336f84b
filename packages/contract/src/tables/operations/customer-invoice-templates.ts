import { read, type SelectedResource } from "../selection.ts";

export const customerInvoiceTemplates: SelectedResource = {
  file: "customer-invoice-templates",
  operations: {
    getCustomerInvoiceTemplates: read("getCustomerInvoiceTemplates"),
  },
};

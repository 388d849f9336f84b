import { read, type SelectedResource } from "../../selection.ts";

export const customerInvoices: SelectedResource = {
  file: "firm/customer-invoices",
  operations: {
    getFirmCustomerInvoices: read("getCustomerInvoices"),
    getFirmCustomerInvoice: read("getCustomerInvoice"),
  },
};

import { read, type SelectedResource } from "../../selection.ts";

export const supplierInvoices: SelectedResource = {
  file: "firm/supplier-invoices",
  operations: {
    getFirmSupplierInvoices: read("getSupplierInvoices"),
    getFirmSupplierInvoice: read("getSupplierInvoice"),
  },
};

import { once, read, type SelectedResource } from "../selection.ts";

export const exports: SelectedResource = {
  file: "exports",
  operations: {
    createFecExport: once("exportFec", "each request starts an export"),
    getFecExport: read("getFecExport"),
    createGeneralLedgerExport: once("exportGeneralLedger", "each request starts an export"),
    getGeneralLedgerExport: read("getGeneralLedgerExport"),
    createAnalyticalGeneralLedgerExport: once(
      "exportAnalyticalGeneralLedger",
      "each request starts an export",
    ),
    getAnalyticalGeneralLedgerExport: read("getAnalyticalGeneralLedgerExport"),
  },
};

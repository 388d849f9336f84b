import { once, read, type SelectedResource } from "../../selection.ts";

export const exports: SelectedResource = {
  file: "firm/exports",
  operations: {
    createFirmFecExport: once("postFecExport", "each request starts an export"),
    getFirmFecExport: read("getFecExport"),
    createFirmAnalyticalGeneralLedgerExport: once(
      "postAnalyticalGeneralLedgerExport",
      "each request starts an export",
    ),
    getFirmAnalyticalGeneralLedgerExport: read("getAnalyticalGeneralLedgerExport"),
  },
};

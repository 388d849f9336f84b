import { changelog, type SelectedResource } from "../../selection.ts";

export const changelogs: SelectedResource = {
  file: "firm/changelogs",
  operations: {
    getFirmDmsFilesChanges: changelog("getDmsFilesChanges"),
    getFirmLedgerEntryLineChanges: changelog("getLedgerEntryLineChanges"),
    getFirmSupplierInvoicesChanges: changelog("getSupplierInvoicesChanges"),
    getFirmCustomerInvoicesChanges: changelog("getCustomerInvoicesChanges"),
  },
};

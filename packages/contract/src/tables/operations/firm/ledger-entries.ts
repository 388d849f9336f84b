import { once, read, type SelectedResource } from "../../selection.ts";

export const ledgerEntries: SelectedResource = {
  file: "firm/ledger-entries",
  operations: {
    getFirmLedgerEntries: read("getLedgerEntries"),
    createFirmLedgerEntry: once("postLedgerEntries", "each request creates an entry"),
    getFirmLedgerEntry: read("getLedgerEntry"),
    updateFirmLedgerEntry: once(
      "putLedgerEntries",
      "it can create lines, and each request creates them",
    ),
  },
};

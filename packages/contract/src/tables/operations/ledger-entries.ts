import { once, read, type SelectedResource } from "../selection.ts";

export const ledgerEntries: SelectedResource = {
  file: "ledger-entries",
  operations: {
    getLedgerEntries: read("getLedgerEntries"),
    createLedgerEntry: once("postLedgerEntries", "each request creates an entry"),
    getLedgerEntry: read("getLedgerEntry"),
    updateLedgerEntry: once(
      "putLedgerEntries",
      "it can create lines, and each request creates them",
    ),
    getLedgerEntryLedgerEntryLines: read("getLedgerEntriesLedgerEntryLines"),
  },
};

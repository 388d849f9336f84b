import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const ledgerEntryLines: SelectedResource = {
  file: "ledger-entry-lines",
  operations: {
    getLedgerEntryLines: read("getLedgerEntryLines"),
    getLedgerEntryLine: read("getLedgerEntryLine"),
    letterLedgerEntryLines: once(
      "postLedgerEntryLinesLetter",
      "the second request finds the lines lettered, and may turn a success into a 422",
    ),
    unletterLedgerEntryLines: once(
      "deleteLedgerEntryLinesUnletter",
      "the second request finds nothing to undo, and may turn a success into a 422",
    ),
    getLedgerEntryLineLetteredLines: read("getLedgerEntryLinesLetteredLedgerEntryLines"),
    getLedgerEntryLineCategories: read("getLedgerEntryLinesCategories"),
    categorizeLedgerEntryLine: repeatable(
      "putLedgerEntryLinesCategories",
      "it replaces the whole list",
    ),
  },
};

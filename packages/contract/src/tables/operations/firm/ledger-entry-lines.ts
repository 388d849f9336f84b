import { read, type SelectedResource } from "../../selection.ts";

export const ledgerEntryLines: SelectedResource = {
  file: "firm/ledger-entry-lines",
  operations: {
    getFirmLedgerEntryLines: read("getLedgerEntryLines"),
    getFirmLedgerEntryLine: read("getLedgerEntryLine"),
    getFirmLedgerEntryLineLetteredLines: read("getLedgerEntryLinesLetteredLedgerEntryLines"),
  },
};

import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const ledgerAccounts: SelectedResource = {
  file: "ledger-accounts",
  operations: {
    getLedgerAccounts: read("getLedgerAccounts"),
    createLedgerAccount: once(
      "postLedgerAccounts",
      "the second request finds its number taken, and fails",
    ),
    getLedgerAccount: read("getLedgerAccount"),
    updateLedgerAccount: repeatable("updateLedgerAccount", "it sets fields to given values"),
  },
};

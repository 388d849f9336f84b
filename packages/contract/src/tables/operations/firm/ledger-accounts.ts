import { once, read, repeatable, type SelectedResource } from "../../selection.ts";

export const ledgerAccounts: SelectedResource = {
  file: "firm/ledger-accounts",
  operations: {
    getFirmLedgerAccounts: read("getLedgerAccounts"),
    createFirmLedgerAccount: once(
      "postLedgerAccounts",
      "the second request finds its number taken, and fails",
    ),
    getFirmLedgerAccount: read("getLedgerAccount"),
    updateFirmLedgerAccount: repeatable("updateLedgerAccount", "it sets fields to given values"),
  },
};

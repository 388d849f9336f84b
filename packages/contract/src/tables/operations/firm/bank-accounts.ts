import { once, read, type SelectedResource } from "../../selection.ts";

export const bankAccounts: SelectedResource = {
  file: "firm/bank-accounts",
  operations: {
    getFirmBankAccounts: read("getBankAccounts"),
    createFirmBankAccount: once("postBankAccount", "each request creates a bank account"),
  },
};

import { once, read, type SelectedResource } from "../selection.ts";

export const bankAccounts: SelectedResource = {
  file: "bank-accounts",
  operations: {
    getBankAccounts: read("getBankAccounts"),
    createBankAccount: once("postBankAccount", "each request creates a bank account"),
    getBankAccount: read("getBankAccount"),
    getBankEstablishments: read("getBankEstablishments"),
  },
};

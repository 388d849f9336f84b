import { once, read, repeatable, type SelectedResource } from "../../selection.ts";

export const transactions: SelectedResource = {
  file: "firm/transactions",
  operations: {
    getFirmTransactions: read("getTransactions"),
    createFirmTransaction: once("createTransaction", "each request creates a transaction"),
    updateFirmTransaction: repeatable("updateTransaction", "it sets fields to given values"),
  },
};

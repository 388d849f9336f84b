import type { ResourceWords } from "../words.ts";

export const firmTransactions: ResourceWords = {
  operations: {
    getFirmTransactions: { summary: "Lists the bank transactions of a company, in pages." },
    createFirmTransaction: {
      summary:
        "Creates a transaction of a company's bank account that Pennylane does not synchronize itself.",
    },
    updateFirmTransaction: {
      summary: "Tells which customer or which supplier a company's bank transaction concerns.",
    },
  },
  types: {
    FirmTransaction: { summary: "A transaction of a bank account of a company." },
  },
};

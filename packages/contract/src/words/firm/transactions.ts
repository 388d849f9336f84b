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
    FirmTransaction: {
      summary: "A transaction of a bank account of a company.",
      fields: {
        journal: "The journal of the bank account.",
        currency_amount: "In `currency`, negative when money leaves the account; a decimal string.",
        amount: "In euros, negative when money leaves the account; a decimal string.",
        label: "What the bank statement says.",
        date: "When it took place, `YYYY-MM-DD`.",
      },
    },
  },
};

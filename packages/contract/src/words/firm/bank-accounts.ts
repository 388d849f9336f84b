import type { ResourceWords } from "../words.ts";

export const firmBankAccounts: ResourceWords = {
  operations: {
    getFirmBankAccounts: { summary: "Lists the bank accounts of a company, in pages." },
    createFirmBankAccount: {
      summary: "Creates a bank account of a company that is fed by hand or through the API.",
    },
  },
  types: {
    FirmBankAccount: {
      summary: "A bank account of a company.",
      fields: {
        ledger_account: "The account in the ledger that stands for it.",
        journal: "The journal that its transactions are written to; `null` for none.",
      },
    },
    CreateFirmBankAccountBody: { summary: "What to create a bank account with." },
  },
};

import type { ResourceWords } from "./words.ts";

export const bankAccounts: ResourceWords = {
  operations: {
    getBankAccounts: { summary: "Lists the company's bank accounts, in pages." },
    createBankAccount: {
      summary: "Creates a bank account that is fed by hand or through the API.",
    },
    getBankAccount: { summary: "Reads one bank account." },
    getBankEstablishments: { summary: "Lists the banks that Pennylane knows, in pages." },
  },
  types: {
    BankAccount: {
      summary: "A bank account of the company.",
      fields: {
        ledger_account: "The account in the ledger that stands for it.",
        journal: "The journal that its transactions are written to; `null` for none.",
      },
    },
    CreateBankAccountBody: { summary: "What to create a bank account with." },
    GetBankEstablishmentsQuery: { summary: "Which banks to list, and in which order." },
    BankEstablishmentFilter: { summary: "What banks can be filtered by." },
  },
};

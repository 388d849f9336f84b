import type { ResourceWords } from "./words.ts";

export const ledgerAccounts: ResourceWords = {
  operations: {
    getLedgerAccounts: { summary: "Lists the company's chart of accounts, in pages." },
    createLedgerAccount: {
      summary: "Creates a ledger account.",
      failures: { 422: "such as a number that is taken" },
    },
    getLedgerAccount: { summary: "Reads one ledger account." },
    updateLedgerAccount: {
      summary: "Changes the label of a ledger account, or whether its lines can be lettered.",
    },
  },
  types: {
    LedgerAccount: {
      summary: "A ledger account in the chart of accounts.",
      fields: {
        label: "The account's name.",
        type: "An open list: `generic`, `custom`, `reserved`, `bank`, `supplier`, `customer`, …",
        vat_rate: "The code of the VAT rate that it stands for, or `any`.",
        country_alpha2: "The country that its VAT rate belongs to, or `any`.",
      },
    },
    GetLedgerAccountsQuery: { summary: "Which ledger accounts to list, and in which order." },
    LedgerAccountFilter: { summary: "What ledger accounts can be filtered by." },
    CreateLedgerAccountBody: {
      summary: "What to create a ledger account with.",
      fields: {
        label: "The account's name.",
        vat_rate: "The code of the VAT rate that it stands for, or `any`.",
        country_alpha2: "The country that its VAT rate belongs to, or `any`.",
      },
    },
    UpdateLedgerAccountBody: {
      summary: "What to change of a ledger account; what is absent stays as it is.",
      fields: { label: "The account's name." },
    },
  },
};

import type { ResourceWords } from "../words.ts";

export const firmLedgerAccounts: ResourceWords = {
  operations: {
    getFirmLedgerAccounts: { summary: "Lists the chart of accounts of a company, in pages." },
    createFirmLedgerAccount: {
      summary: "Creates a ledger account of a company.",
      failures: { 422: "such as a number that is taken" },
    },
    getFirmLedgerAccount: { summary: "Reads one ledger account of a company." },
    updateFirmLedgerAccount: {
      summary:
        "Changes the label of a company's ledger account, or whether its lines can be lettered.",
    },
  },
  types: {
    FirmLedgerAccount: {
      summary: "A ledger account in a company's chart of accounts.",
      fields: {
        label: "The account's name.",
        vat_rate: "The code of the VAT rate that it stands for, or `any`.",
        country_alpha2: "The country that its VAT rate belongs to, or `any`.",
      },
    },
    GetFirmLedgerAccountsQuery: { summary: "Which ledger accounts to list." },
    FirmLedgerAccountFilter: { summary: "What ledger accounts can be filtered by." },
    CreateFirmLedgerAccountBody: {
      summary: "What to create a ledger account with.",
      fields: {
        label: "The account's name.",
        vat_rate: "The code of the VAT rate that it stands for, or `any`.",
        country_alpha2: "The country that its VAT rate belongs to, or `any`.",
      },
    },
  },
};

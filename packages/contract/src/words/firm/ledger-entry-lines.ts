import type { ResourceWords } from "../words.ts";

export const firmLedgerEntryLines: ResourceWords = {
  operations: {
    getFirmLedgerEntryLines: {
      summary: "Lists the lines of all entries of a company's ledger, in pages.",
    },
    getFirmLedgerEntryLine: { summary: "Reads one line of a company's ledger." },
    getFirmLedgerEntryLineLetteredLines: {
      summary: "Lists the lines that one line of a company's ledger is lettered with, in pages.",
    },
  },
  types: {
    FirmLedgerEntryLine: {
      summary: "A line of a company's ledger with its entry, journal and account.",
      fields: {
        imputation_dates: "The periods that the amount is spread over.",
        label: "What it is about.",
        date: "The day that its entry is booked on, `YYYY-MM-DD`.",
        ledger_account: "The account that the line is written to.",
      },
    },
    FirmImputationDate: { summary: "A period that an amount is spread over." },
    GetFirmLedgerEntryLinesQuery: {
      summary: "Which lines of the ledger to list, and in which order.",
    },
    FirmLedgerEntryLineFilter: { summary: "What lines of the ledger can be filtered by." },
    FirmLedgerEntryLineLetteredLine: {
      summary: "A line that another one is lettered with.",
      fields: {
        label: "What it is about.",
        date: "The day that its entry is booked on, `YYYY-MM-DD`.",
        ledger_account: "The account that the line is written to.",
      },
    },
  },
};

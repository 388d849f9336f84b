import type { ResourceWords } from "../words.ts";

export const firmLedgerEntries: ResourceWords = {
  operations: {
    getFirmLedgerEntries: { summary: "Lists the entries of a company's ledger, in pages." },
    createFirmLedgerEntry: {
      summary: "Writes an entry with all its lines into a journal of a company.",
      notes: ["Debits and credits are equal in sum."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getFirmLedgerEntry: { summary: "Reads one entry of a company's ledger." },
    updateFirmLedgerEntry: {
      summary: "Changes an entry of a company's ledger, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
  },
  types: {
    FirmLedgerEntry: {
      summary: "An entry of a company's ledger, without its lines.",
      fields: {
        label: "What it is about.",
        date: "The day that it is booked on, `YYYY-MM-DD`.",
        status: "How far the document behind it is; `null` for none.",
      },
    },
    CreateFirmLedgerEntryBody: {
      summary: "What to write an entry of the ledger with.",
      fields: { label: "What it is about.", date: "The day that it is booked on, `YYYY-MM-DD`." },
    },
    UpdateFirmLedgerEntryBody: {
      summary: "What to change of an entry; what is absent stays as it is.",
      fields: { label: "What it is about.", date: "The day that it is booked on, `YYYY-MM-DD`." },
    },
  },
};

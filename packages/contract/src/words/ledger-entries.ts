import type { ResourceWords } from "./words.ts";

export const ledgerEntries: ResourceWords = {
  operations: {
    getLedgerEntries: { summary: "Lists the entries of the ledger, in pages." },
    createLedgerEntry: {
      summary: "Writes an entry with all its lines into a journal.",
      notes: ["Debits and credits are equal in sum."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getLedgerEntry: { summary: "Reads one entry of the ledger with its lines." },
    updateLedgerEntry: {
      summary: "Changes an entry of the ledger, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
    getLedgerEntryLedgerEntryLines: {
      summary: "Lists the lines of one entry of the ledger, in pages.",
    },
  },
  types: {
    ListedLedgerEntry: {
      summary: "An entry of the ledger in a list, without its lines.",
      fields: {
        label: "What it is about.",
        date: "The day that it is booked on, `YYYY-MM-DD`.",
        status: "How far the document behind it is; `null` for none.",
      },
    },
    AttachedFile: {
      summary: "A file, and where it is found.",
      fields: {
        url: "Where to download it. Works without a token: keep it out of logs.",
      },
    },
    GetLedgerEntriesQuery: { summary: "Which entries of the ledger to list, and in which order." },
    LedgerEntryFilter: { summary: "What entries of the ledger can be filtered by." },
    WrittenLedgerEntry: {
      summary: "An entry of the ledger as writing one answers it.",
      fields: {
        label: "What it is about.",
        date: "The day that it is booked on, `YYYY-MM-DD`.",
        status: "How far the document behind it is; `null` for none.",
        ledger_attachment_id: "The file that was uploaded for it; `null` for none.",
      },
    },
    LedgerEntryLedgerEntryLine: {
      summary: "A line of an entry as writing or listing answers it.",
      fields: {
        ledger_account: "The account that the line is written to.",
        label: "What it is about.",
        ledger_account_id: "The account that the line is written to.",
      },
    },
    LedgerAccountLink: { summary: "A ledger account, and where it is found." },
    CreateLedgerEntryBody: {
      summary: "What to write an entry of the ledger with.",
      fields: { label: "What it is about.", date: "The day that it is booked on, `YYYY-MM-DD`." },
    },
    LedgerEntryLineInput: {
      summary: "A line to write: a debit or a credit of one account.",
      fields: {
        label: "What it is about.",
        ledger_account_id: "The account that the line is written to.",
      },
    },
    LedgerEntry: {
      summary: "An entry of the ledger with its lines.",
      fields: {
        label: "What it is about.",
        date: "The day that it is booked on, `YYYY-MM-DD`.",
        status: "How far the document behind it is; `null` for none.",
      },
    },
    LedgerEntryLine: {
      summary: "A line of an entry: a debit or a credit of one account.",
      fields: {
        label: "What it is about.",
        ledger_account: "The account that the line is written to.",
      },
    },
    UpdateLedgerEntryBody: {
      summary: "What to change of an entry; what is absent stays as it is.",
      fields: { label: "What it is about.", date: "The day that it is booked on, `YYYY-MM-DD`." },
    },
    LedgerEntryLineChanges: { summary: "Which lines of an entry to add, change and delete." },
    LedgerEntryLineUpdate: {
      summary: "What to change of a line of an entry.",
      fields: {
        label: "What it is about.",
        ledger_account_id: "The account that the line is written to.",
      },
    },
    GetLedgerEntryLedgerEntryLinesQuery: {
      summary: "Which lines of an entry to list, and in which order.",
    },
    LedgerEntryLedgerEntryLineFilter: { summary: "What the lines of an entry can be filtered by." },
  },
};

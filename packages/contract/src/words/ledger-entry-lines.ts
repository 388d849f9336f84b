import type { ResourceWords } from "./words.ts";

export const ledgerEntryLines: ResourceWords = {
  operations: {
    getLedgerEntryLines: { summary: "Lists the lines of all entries of the ledger, in pages." },
    getLedgerEntryLine: { summary: "Reads one line of the ledger." },
    letterLedgerEntryLines: {
      summary: "Letters lines of the ledger: says that they settle each other.",
      notes: [
        "A line that has been lettered before brings the lines along that it was lettered with.",
      ],
      failures: { 422: "such as lines that do not balance, unless that is asked for" },
    },
    unletterLedgerEntryLines: {
      summary: "Undoes the lettering of lines of the ledger.",
      failures: { 422: "such as lines that do not balance any more, unless that is asked for" },
    },
    getLedgerEntryLineLetteredLines: {
      summary: "Lists the lines that one line of the ledger is lettered with, in pages.",
    },
    getLedgerEntryLineCategories: {
      summary: "Lists the categories of a line of the ledger with their weights, in pages.",
    },
    categorizeLedgerEntryLine: {
      summary:
        "Replaces the categories of a line of the ledger, and answers the line with the new ones.",
      notes: [
        'An empty list takes all categories away. The weights within one category group add up to `"1"`.',
      ],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
  },
  types: {
    ListedLedgerEntryLine: {
      summary: "A line of the ledger with its entry, journal and account.",
      fields: {
        label: "What it is about.",
        date: "The day that its entry is booked on, `YYYY-MM-DD`.",
        ledger_account: "The account that the line is written to.",
      },
    },
    LetteredLedgerEntryLines: {
      summary: "The lines that a line is lettered with.",
      fields: {
        ids: "The lines by their ids, itself left out.",
        url: "Where the API answers the list.",
      },
    },
    GetLedgerEntryLinesQuery: { summary: "Which lines of the ledger to list, and in which order." },
    LedgerEntryLineFilter: { summary: "What lines of the ledger can be filtered by." },
    LetteringBody: {
      summary: "Which lines to letter or to set free again.",
      fields: {
        unbalanced_lettering_strategy:
          "What to do when the lines do not balance: refuse (`none`), or letter them in part (`partial`).",
        ledger_entry_lines: "The lines by their ids.",
      },
    },
    GetLedgerEntryLineLetteredLinesQuery: {
      summary: "Which page of the lettered lines to answer, and in which order.",
    },
    CategorizedLedgerEntryLineAnswer: {
      summary: "What categorizing a line of the ledger answers.",
      fields: { ledger_entry_line: "The line with its new categories." },
    },
    CategorizedLedgerEntryLine: {
      summary: "A line of the ledger with its new categories.",
      fields: { label: "What it is about." },
    },
  },
};

import type { ResourceWords } from "./words.ts";

export const journals: ResourceWords = {
  operations: {
    getJournals: { summary: "Lists the company's journals, in pages." },
    createJournal: {
      summary: "Creates a journal.",
      failures: { 422: "the code is taken" },
    },
    getJournal: { summary: "Reads one journal." },
  },
  types: {
    Journal: {
      summary: "A journal: where ledger entries of one kind are written.",
      fields: {
        code: '2 to 5 letters or digits, unique in the company: `"VT"`, `"BQ9"`.',
        label: 'What people call it: `"Ventes"`.',
        type: "An open list: `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, …",
      },
    },
    CreateJournalBody: {
      summary: "What to create a journal with.",
      fields: {
        code: '2 to 5 letters or digits that no other journal of the company has: `"VT"`.',
        label: 'What people call it: `"Ventes"`.',
      },
    },
    JournalFilter: { summary: "What journals can be filtered by." },
    GetJournalsQuery: { summary: "Which journals to list, and in which order." },
  },
};

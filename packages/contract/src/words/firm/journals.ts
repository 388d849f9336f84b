import type { ResourceWords } from "../words.ts";

export const firmJournals: ResourceWords = {
  operations: {
    getFirmJournals: { summary: "Lists the journals of a company, in pages." },
    createFirmJournal: {
      summary: "Creates a journal of a company.",
      failures: { 422: "the code is taken" },
    },
    getFirmJournal: { summary: "Reads one journal of a company." },
  },
  types: {
    GetFirmJournalsQuery: { summary: "Which journals to list." },
    FirmJournalFilter: { summary: "What journals can be filtered by." },
  },
};

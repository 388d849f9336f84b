import type { ResourceWords } from "./words.ts";

export const fiscalYears: ResourceWords = {
  operations: {
    getFiscalYears: { summary: "Lists the company's fiscal years, in pages." },
  },
  types: {
    FiscalYear: {
      summary: "A fiscal year of the company.",
      fields: { status: "Whether entries can still be written into it." },
    },
    GetFiscalYearsQuery: {
      summary: "Which page of the fiscal years to answer, and in which order.",
    },
  },
};

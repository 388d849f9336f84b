import type { ResourceWords } from "../words.ts";

export const firmFiscalYears: ResourceWords = {
  operations: {
    getFirmFiscalYears: { summary: "Lists the fiscal years of a company, in numbered pages." },
    createFirmFiscalYear: {
      summary: "Creates a fiscal year of a company.",
      failures: { 422: "such as a period that another fiscal year covers" },
    },
  },
  types: {
    FirmFiscalYear: {
      summary: "A fiscal year of a company of the firm.",
      fields: { status: "Whether entries can still be written into it." },
    },
    GetFirmFiscalYearsQuery: { summary: "Which page of the fiscal years to answer." },
    CreateFirmFiscalYearBody: { summary: "The period of a fiscal year." },
  },
};

import type { ResourceWords } from "./words.ts";

export const company: ResourceWords = {
  operations: {
    getCompanyFeatures: { summary: "Reads which optional features the company has." },
  },
  types: {
    CompanyFeature: {
      summary: "The optional features of a company.",
      fields: { installments: "Whether customer invoices can be paid in installments." },
    },
  },
};

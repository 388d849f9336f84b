import type { ResourceWords } from "./words.ts";

export const sepaMandates: ResourceWords = {
  operations: {
    getSepaMandates: { summary: "Lists SEPA mandates of customers, in pages." },
    createSepaMandate: { summary: "Creates a SEPA mandate that a customer has signed." },
    getSepaMandate: { summary: "Reads one SEPA mandate." },
    updateSepaMandate: { summary: "Changes the fields of a SEPA mandate that are given." },
    deleteSepaMandate: { summary: "Deletes a SEPA mandate." },
  },
  types: {
    SepaMandate: { summary: "A customer's leave to debit a bank account by SEPA." },
    GetSepaMandatesQuery: { summary: "Which SEPA mandates to list, and in which order." },
    SepaMandateFilter: { summary: "What SEPA mandates can be filtered by." },
    CreateSepaMandateBody: {
      summary: "What to create a SEPA mandate with.",
      fields: { customer_id: "The customer who has signed it." },
    },
    UpdateSepaMandateBody: {
      summary: "What to change of a SEPA mandate; what is absent stays as it is.",
      fields: { customer_id: "The customer who has signed it." },
    },
  },
};

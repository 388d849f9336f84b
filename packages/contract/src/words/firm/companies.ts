import type { ResourceWords } from "../words.ts";

export const firmCompanies: ResourceWords = {
  operations: {
    getFirmCompanies: {
      summary: "Lists the companies that the firm looks after, in numbered pages.",
    },
    getFirmCompany: { summary: "Reads one company of the firm." },
  },
  types: {
    FirmCompany: {
      summary: "A company that the firm looks after.",
      fields: {
        name: "The name in the register.",
        billing_company_name: "The name that it trades under.",
        siren: "Its number in the French register, of 9 digits.",
        activity_nomenclature: "What `activity_code` belongs to, such as the French NAF.",
        activity_code: "What it does, as a code.",
        external_id: "The key of another system for it.",
        client_code: "The firm's own code for it.",
      },
    },
    GetFirmCompaniesQuery: { summary: "Which companies of the firm to list." },
    FirmCompanyFilter: { summary: "What companies of the firm can be filtered by." },
  },
};

import type { ResourceWords } from "../words.ts";

export const firmCustomers: ResourceWords = {
  operations: {
    getFirmCustomers: {
      summary: "Lists the customers of a company, companies and individuals alike, in pages.",
      notes: ["`customer_type` tells the two kinds of items apart."],
    },
  },
  types: {
    FirmCustomer: { summary: "A customer of either kind, told apart by `customer_type`." },
    FirmCompanyCustomer: {
      summary: "A customer that is a company.",
      fields: { customer_type: "Tells it from an individual." },
    },
    FirmIndividualCustomer: {
      summary: "A customer who is a private person.",
      fields: { customer_type: "Tells it from a company.", name: "First and last name together." },
    },
    GetFirmCustomersQuery: { summary: "Which customers to list, and in which order." },
    FirmCustomerFilter: { summary: "What customers can be filtered by." },
  },
};

import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const customers: SelectedResource = {
  file: "customers",
  operations: {
    getCustomers: read("getCustomers"),
    getCustomer: read("getCustomer"),
    createCompanyCustomer: once("postCompanyCustomer", "each request creates a customer"),
    getCompanyCustomer: read("getCompanyCustomer"),
    updateCompanyCustomer: repeatable("putCompanyCustomer", "it sets fields to given values"),
    createIndividualCustomer: once("postIndividualCustomer", "each request creates a customer"),
    getIndividualCustomer: read("getIndividualCustomer"),
    updateIndividualCustomer: repeatable("putIndividualCustomer", "it sets fields to given values"),
    getCustomerCategories: read("getCustomerCategories"),
    categorizeCustomer: repeatable("putCustomerCategories", "it replaces the whole list"),
    getCustomerContacts: read("getCustomerContacts"),
  },
};

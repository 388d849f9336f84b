import { once, read, repeatable, type SelectedResource } from "../selection.ts";

const CREATES = "the second request creates another customer, or turns a success into a 409";

export const customers: SelectedResource = {
  file: "customers",
  operations: {
    getCustomers: read("getCustomers"),
    getCustomer: read("getCustomer"),
    createCompanyCustomer: once("postCompanyCustomer", CREATES),
    getCompanyCustomer: read("getCompanyCustomer"),
    updateCompanyCustomer: repeatable("putCompanyCustomer", "it sets fields to given values"),
    createIndividualCustomer: once("postIndividualCustomer", CREATES),
    getIndividualCustomer: read("getIndividualCustomer"),
    updateIndividualCustomer: repeatable("putIndividualCustomer", "it sets fields to given values"),
    getCustomerCategories: read("getCustomerCategories"),
    categorizeCustomer: repeatable("putCustomerCategories", "it replaces the whole list"),
    getCustomerContacts: read("getCustomerContacts"),
  },
};

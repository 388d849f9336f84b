import { once, read, repeatable, type SelectedResource } from "../selection.ts";

const CREATES = "the second request creates another customer, or turns a success into a 409";

export const customers: SelectedResource = {
  file: "customers",
  operations: {
    getCustomers: read("getCustomers"),
    getCustomer: read("getCustomer"),
    createCustomer: once("postCustomer", "each request creates a customer"),
    createCompanyCustomer: once("postCompanyCustomer", CREATES),
    getCompanyCustomer: read("getCompanyCustomer"),
    updateCompanyCustomer: repeatable("putCompanyCustomer", "it sets fields to given values"),
    createIndividualCustomer: once("postIndividualCustomer", CREATES),
    getIndividualCustomer: read("getIndividualCustomer"),
    updateIndividualCustomer: repeatable("putIndividualCustomer", "it sets fields to given values"),
    getCustomerCategories: read("getCustomerCategories"),
    categorizeCustomer: repeatable("putCustomerCategories", "it replaces the whole list"),
    getCustomerContacts: read("getCustomerContacts"),
    createCustomerContact: once("postCustomerContact", "each request creates a contact"),
    getCustomerContact: read("getCustomerContact"),
    updateCustomerContact: repeatable("putCustomerContact", "it sets fields to given values"),
    deleteCustomerContact: once(
      "deleteCustomerContact",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
};

import type { ResourceWords } from "./words.ts";

const TAKEN = "such a customer exists already";

const customerFields = {
  reference: "The company's own number for the customer.",
  mandates: "Where its GoCardless mandates are listed.",
  pro_account_mandates: "Where its SEPA mandates of the Pro Account are listed.",
  contacts: "Where the people to talk to are listed.",
};

const individualFields = {
  ...customerFields,
  name: "First and last name together.",
};

const inputFields = {
  reference: "The company's own number for the customer.",
  emails: "Where documents are sent unless other recipients are named.",
};

export const customers: ResourceWords = {
  operations: {
    getCustomers: {
      summary: "Lists companies and individuals alike, in pages.",
      notes: ["`customer_type` tells the two kinds of items apart."],
    },
    getCustomer: {
      summary: "Reads one customer of either kind.",
      notes: ["`customer_type` tells which kind came back."],
    },
    createCustomer: {
      summary: "Creates a customer of either kind.",
      notes: [
        "The vendor does not document it: {@link createCompanyCustomer} and " +
          "{@link createIndividualCustomer} are the documented ways.",
      ],
    },
    createCompanyCustomer: {
      summary: "Creates a customer that is a company.",
      failures: { 409: TAKEN },
    },
    getCompanyCustomer: { summary: "Reads one customer that is a company." },
    updateCompanyCustomer: {
      summary: "Changes the fields of a company customer that are given.",
      failures: { 409: TAKEN },
    },
    createIndividualCustomer: {
      summary: "Creates a customer who is a private person.",
      failures: { 409: TAKEN },
    },
    getIndividualCustomer: { summary: "Reads one customer who is a private person." },
    updateIndividualCustomer: {
      summary: "Changes the fields of an individual customer that are given.",
      failures: { 409: TAKEN },
    },
    getCustomerCategories: {
      summary: "Lists the categories of a customer with their weights, in pages.",
    },
    categorizeCustomer: {
      summary: "Replaces the categories of a customer, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getCustomerContacts: { summary: "Lists the people to talk to at a customer, in pages." },
    createCustomerContact: { summary: "Adds a person to talk to at a customer." },
    getCustomerContact: { summary: "Reads one person to talk to at a customer." },
    updateCustomerContact: {
      summary: "Changes the fields of a person to talk to that are given.",
    },
    deleteCustomerContact: { summary: "Deletes a person to talk to at a customer." },
  },
  types: {
    Customer: { summary: "A customer of either kind, told apart by `customer_type`." },
    TypedCompanyCustomer: {
      summary: "A {@link CompanyCustomer} with the tag that lists of both kinds add.",
      fields: { customer_type: "Tells it from an individual." },
    },
    TypedIndividualCustomer: {
      summary: "An {@link IndividualCustomer} with the tag that lists of both kinds add.",
      fields: { customer_type: "Tells it from a company." },
    },
    CompanyCustomer: { summary: "A customer that is a company.", fields: customerFields },
    IndividualCustomer: {
      summary: "A customer who is a private person.",
      fields: individualFields,
    },
    Address: { summary: "A postal address. In answers, what is unknown is an empty string." },
    AddressUpdate: { summary: "What to change of an address." },
    CreateCompanyCustomerBody: {
      summary: "What to create a company customer with.",
      fields: inputFields,
    },
    UpdateCompanyCustomerBody: {
      summary: "What to change of a company customer; what is absent stays as it is.",
      fields: inputFields,
    },
    CreateIndividualCustomerBody: {
      summary: "What to create an individual customer with.",
      fields: inputFields,
    },
    UpdateIndividualCustomerBody: {
      summary: "What to change of an individual customer; what is absent stays as it is.",
      fields: inputFields,
    },
    CreateCustomerBody: { summary: "What to create a customer of either kind with." },
    TypedCompanyCustomerInput: {
      summary: "What to create a customer that is a company with.",
      fields: { ...inputFields, customer_type: "Tells it from an individual." },
    },
    TypedIndividualCustomerInput: {
      summary: "What to create a customer who is a private person with.",
      fields: { ...inputFields, customer_type: "Tells it from a company." },
    },
    CreateCustomerContactBody: { summary: "The person to add." },
    UpdateCustomerContactBody: {
      summary: "What to change of a person to talk to; what is absent stays as it is.",
    },
    LedgerAccountInput: {
      summary: "The ledger account to give to a customer.",
      fields: { number: 'As in the chart of accounts: `"411DUPONT"`.' },
    },
    CustomerFilter: { summary: "What customers can be filtered by." },
    GetCustomersQuery: { summary: "Which customers to list, and in which order." },
    CustomerContact: {
      summary: "A person to talk to at a customer.",
      fields: {
        role: "What the person does there.",
        telephone_number: "Landline; empty when unknown.",
        mobile_number: "Empty when unknown.",
      },
    },
  },
};

import type { ResourceWords } from "./word-book.ts";

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
        "The vendor does not document it: {@link createCompanyCustomer} and {@link createIndividualCustomer} are the documented ways.",
      ],
    },
    createCompanyCustomer: {
      summary: "Creates a customer that is a company.",
      failures: { 409: "such a customer exists already" },
    },
    getCompanyCustomer: "Reads one customer that is a company.",
    updateCompanyCustomer: {
      summary: "Changes the fields of a company customer that are given.",
      failures: { 409: "such a customer exists already" },
    },
    createIndividualCustomer: {
      summary: "Creates a customer who is a private person.",
      failures: { 409: "such a customer exists already" },
    },
    getIndividualCustomer: "Reads one customer who is a private person.",
    updateIndividualCustomer: {
      summary: "Changes the fields of an individual customer that are given.",
      failures: { 409: "such a customer exists already" },
    },
    getCustomerCategories: "Lists the categories of a customer with their weights, in pages.",
    categorizeCustomer: {
      summary: "Replaces the categories of a customer, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getCustomerContacts: "Lists the people to talk to at a customer, in pages.",
    createCustomerContact: "Adds a person to talk to at a customer.",
    getCustomerContact: "Reads one person to talk to at a customer.",
    updateCustomerContact: "Changes the fields of a person to talk to that are given.",
    deleteCustomerContact: "Deletes a person to talk to at a customer.",
    getFirmCustomers: {
      summary: "Lists the customers of a company, companies and individuals alike, in pages.",
      notes: ["`customer_type` tells the two kinds of items apart."],
    },
  },
  types: {
    Customer: "A customer of either kind, told apart by `customer_type`.",
    TypedCompanyCustomer: "A {@link CompanyCustomer} with the tag that lists of both kinds add.",
    TypedIndividualCustomer: {
      summary: "An {@link IndividualCustomer} with the tag that lists of both kinds add.",
      fields: { customer_type: "Tells it from a company." },
    },
    CompanyCustomer: {
      summary: "A customer that is a company.",
      fields: { reference: "The company's own number for the customer." },
    },
    IndividualCustomer: {
      summary: "A customer who is a private person.",
      fields: {
        reference: "The company's own number for the customer.",
        name: "First and last name together.",
      },
    },
    Address: "A postal address. In answers, what is unknown is an empty string.",
    AddressUpdate: "What to change of an address.",
    CreateCompanyCustomerBody: {
      summary: "What to create a company customer with.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    UpdateCompanyCustomerBody: {
      summary: "What to change of a company customer; what is absent stays as it is.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    CreateIndividualCustomerBody: {
      summary: "What to create an individual customer with.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    UpdateIndividualCustomerBody: {
      summary: "What to change of an individual customer; what is absent stays as it is.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    CreateCustomerBody: "What to create a customer of either kind with.",
    TypedCompanyCustomerInput: {
      summary: "What to create a customer that is a company with.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    TypedIndividualCustomerInput: {
      summary: "What to create a customer who is a private person with.",
      fields: {
        customer_type: "Tells it from a company.",
        reference: "The company's own number for the customer.",
        emails: "Where documents are sent unless other recipients are named.",
      },
    },
    CreateCustomerContactBody: "The person to add.",
    UpdateCustomerContactBody:
      "What to change of a person to talk to; what is absent stays as it is.",
    LedgerAccountInput: {
      summary: "The ledger account to give to a customer.",
      fields: { number: 'As in the chart of accounts: `"411DUPONT"`.' },
    },
    CustomerFilter: "What customers can be filtered by.",
    GetCustomersQuery: "Which customers to list, and in which order.",
    CustomerContact: {
      summary: "A person to talk to at a customer.",
      fields: {
        role: "What the person does there.",
        telephone_number: "Landline; empty when unknown.",
        mobile_number: "Empty when unknown.",
      },
    },
    FirmCustomer: "A customer of either kind, told apart by `customer_type`.",
    FirmCompanyCustomer: "A customer that is a company.",
    FirmIndividualCustomer: {
      summary: "A customer who is a private person.",
      fields: { customer_type: "Tells it from a company.", name: "First and last name together." },
    },
    GetFirmCustomersQuery: "Which customers to list, and in which order.",
    FirmCustomerFilter: "What customers can be filtered by.",
  },
  fields: {
    customer_type: "Tells it from an individual.",
    mandates: "Where its GoCardless mandates are listed.",
    pro_account_mandates: "Where its SEPA mandates of the Pro Account are listed.",
    contacts: "Where the people to talk to are listed.",
  },
};

export const products: ResourceWords = {
  operations: {
    getProducts: {
      summary: "Lists the company's products, in pages.",
      notes: ["An item tells its custom fields without a type: {@link getProduct} has it."],
    },
    createProduct: {
      summary: "Creates a product.",
      failures: { 422: "such as an `external_reference` that is taken" },
    },
    getProduct: "Reads one product.",
    updateProduct: "Changes the fields of a product that are given.",
  },
  types: {
    Product: {
      summary: "A product or service that the company sells.",
      fields: { substance: "Told by its ledger account; `null` when there is none." },
    },
    ListedProduct: {
      summary: "A product in a list: as {@link Product}, but for its custom fields.",
      fields: {
        substance: "Told by its ledger account; `null` when there is none.",
        custom_fields: "The contract does not tell what stands in it.",
      },
    },
    CreateProductBody: {
      summary: "What to create a product with.",
      fields: { description: "Of up to 5000 characters." },
    },
    UpdateProductBody: {
      summary: "What to change of a product; what is absent stays as it is.",
      fields: { description: "Of up to 5000 characters." },
    },
    ProductFilter: "What products can be filtered by.",
    GetProductsQuery: "Which products to list, and in which order.",
  },
  fields: {
    label: "What documents and the catalogue show.",
    price: "Price of one unit with tax in `currency`, a decimal string.",
    reference: "The company's own article number.",
  },
};

import type { ResourceWords } from "./word-book.ts";

export const customers: ResourceWords = {
  operations: {
    getCustomers: {
      summary: "Lists customers, both companies and individuals, in pages.",
      notes: ["`customer_type` distinguishes the two kinds of items."],
    },
    getCustomer: {
      summary: "Reads one customer of either kind.",
      notes: ["`customer_type` says which kind it is."],
    },
    createCustomer: {
      summary: "Creates a customer of either kind.",
      notes: [
        "The vendor does not document it, but {@link createCompanyCustomer} and {@link createIndividualCustomer}.",
      ],
    },
    createCompanyCustomer: {
      summary: "Creates a customer that is a company.",
      failures: { 409: "such a customer exists already" },
    },
    getCompanyCustomer: "Reads one customer that is a company.",
    updateCompanyCustomer: {
      summary: "Changes a company customer; fields that are left out keep their values.",
      failures: { 409: "such a customer exists already" },
    },
    createIndividualCustomer: {
      summary: "Creates a customer who is an individual.",
      failures: { 409: "such a customer exists already" },
    },
    getIndividualCustomer: "Reads one customer who is an individual.",
    updateIndividualCustomer: {
      summary: "Changes an individual customer; fields that are left out keep their values.",
      failures: { 409: "such a customer exists already" },
    },
    getCustomerCategories: "Lists the categories of a customer with their weights, in pages.",
    categorizeCustomer: {
      summary: "Replaces the categories of a customer, and returns the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getCustomerContacts: "Lists the contacts of a customer, in pages.",
    createCustomerContact: "Adds a contact to a customer.",
    getCustomerContact: "Reads one contact of a customer.",
    updateCustomerContact: "Changes a contact; fields that are left out keep their values.",
    deleteCustomerContact: "Deletes a contact of a customer.",
    getFirmCustomers: {
      summary: "Lists the customers of a company, both companies and individuals, in pages.",
      notes: ["`customer_type` distinguishes the two kinds of items."],
    },
  },
  types: {
    Customer: "A customer of either kind, which `customer_type` distinguishes.",
    TypedCompanyCustomer:
      "A {@link CompanyCustomer} with its `customer_type`, as in lists of both kinds.",
    TypedIndividualCustomer: {
      summary: "An {@link IndividualCustomer} with its `customer_type`, as in lists of both kinds.",
      fields: { customer_type: "Distinguishes it from a company." },
    },
    CompanyCustomer: {
      summary: "A customer that is a company.",
      fields: { reference: "The company's own number for the customer." },
    },
    IndividualCustomer: {
      summary: "A customer who is an individual.",
      fields: {
        reference: "The company's own number for the customer.",
        name: "First and last name.",
      },
    },
    Address: "A postal address. In responses, an unknown part is an empty string.",
    AddressUpdate: "Changes to an address; parts that are left out keep their values.",
    CreateCompanyCustomerBody: {
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    UpdateCompanyCustomerBody: {
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    CreateIndividualCustomerBody: {
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    UpdateIndividualCustomerBody: {
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    TypedCompanyCustomerInput: {
      summary: "A company to create as a customer.",
      fields: {
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    TypedIndividualCustomerInput: {
      summary: "An individual to create as a customer.",
      fields: {
        customer_type: "Distinguishes it from a company.",
        reference: "The company's own number for the customer.",
        emails: "Documents are sent there unless other recipients are named.",
      },
    },
    CreateCustomerContactBody: "The contact to add.",
    LedgerAccountInput: {
      summary: "The ledger account of a customer.",
      fields: { number: 'As in the chart of accounts: `"411DUPONT"`.' },
    },
    CustomerContact: {
      summary: "A contact of a customer.",
      fields: {
        role: "The contact's role.",
        telephone_number: "Landline; empty when unknown.",
        mobile_number: "Empty when unknown.",
      },
    },
    FirmCustomer: "A customer of either kind, which `customer_type` distinguishes.",
    FirmCompanyCustomer: "A customer that is a company.",
    FirmIndividualCustomer: {
      summary: "A customer who is an individual.",
      fields: { customer_type: "Distinguishes it from a company.", name: "First and last name." },
    },
  },
  fields: {
    customer_type: "Distinguishes it from an individual.",
    mandates: "A link to its GoCardless mandates.",
    pro_account_mandates: "A link to its SEPA mandates of the Pro Account.",
    contacts: "A link to its contacts.",
  },
};

export const products: ResourceWords = {
  operations: {
    getProducts: {
      summary: "Lists the company's products, in pages.",
      notes: [
        "The custom fields of an item have no declared type here; those of {@link getProduct} have one.",
      ],
    },
    createProduct: {
      summary: "Creates a product.",
      failures: { 422: "such as an `external_reference` that is taken" },
    },
    getProduct: "Reads one product.",
    updateProduct: "Changes a product; fields that are left out keep their values.",
  },
  types: {
    Product: {
      summary: "A product or service that the company sells.",
      fields: { substance: "Derived from its ledger account; `null` when there is none." },
    },
    ListedProduct: {
      summary: "A product in a list: a {@link Product} except for its custom fields.",
      fields: {
        substance: "Derived from its ledger account; `null` when there is none.",
        custom_fields: "Its contents are not documented.",
      },
    },
    CreateProductBody: { fields: { description: "Up to 5000 characters." } },
    UpdateProductBody: { fields: { description: "Up to 5000 characters." } },
  },
  fields: {
    label: "Its name, as documents and the catalogue show it.",
    price: "Price of one unit with tax in `currency`, a decimal string.",
    reference: "The company's own article number.",
  },
};

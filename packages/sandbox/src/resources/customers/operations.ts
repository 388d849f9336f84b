import type { Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { showing } from "../shared.ts";
import {
  type CustomerRecord,
  existingCompany,
  existingCustomer,
  existingIndividual,
  showCompany,
  showCustomer,
  showIndividual,
} from "./record.ts";
import { createCompany, createIndividual, updateCompany, updateIndividual } from "./write.ts";

const FIELDS: Fields<CustomerRecord> = {
  ...keysAsFields<CustomerRecord>({
    id: "number",
    customer_type: "text",
    name: "text",
    external_reference: "text",
    emails: "text",
  }),
  ledger_account_id: { type: "number", read: ({ ledger_account }) => ledger_account?.id },
  reg_no: {
    type: "text",
    read: (customer) => (customer.customer_type === "company" ? customer.reg_no : null),
  },
};

export const customerHandlers = {
  getCustomers: (context, query) =>
    listPage(context.books.customers.values(), query, {
      fields: FIELDS,
      show: (customer) => showCustomer(context, customer),
    }),

  getCustomer: showing(showCustomer, existingCustomer),
  getCompanyCustomer: showing(showCompany, existingCompany),
  createCompanyCustomer: showing(showCompany, createCompany),
  updateCompanyCustomer: showing(showCompany, updateCompany),
  getIndividualCustomer: showing(showIndividual, existingIndividual),
  createIndividualCustomer: showing(showIndividual, createIndividual),
  updateIndividualCustomer: showing(showIndividual, updateIndividual),

  getCustomerContacts: (context, id, query) => {
    existingCustomer(context, id);
    return listPage(context.books.customerContacts.get(id) ?? [], query);
  },

  getCustomerCategories: (context, id, query) => {
    existingCustomer(context, id);
    const { books } = context;
    return listPage(assignedCategories(books, books.customerCategories.get(id)), query);
  },

  categorizeCustomer: (context, id, body) => {
    existingCustomer(context, id);
    const { books } = context;
    const weights = readWeights(books, body);
    books.customerCategories.set(id, weights);
    return assignedCategories(books, weights);
  },
} satisfies Handlers;

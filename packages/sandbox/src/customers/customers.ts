import { assignedCategories, readWeights } from "../categories/weights.ts";
import type { Handlers } from "../handler.ts";
import type { Fields } from "../lists/field.ts";
import { listPage } from "../lists/list-page.ts";
import { companyHandlers } from "./companies.ts";
import type { CustomerRecord } from "./customer-record.ts";
import { existingCustomer } from "./existing-customer.ts";
import { individualHandlers } from "./individuals.ts";
import { renderCustomer } from "./render-customer.ts";

const FIELDS: Fields<CustomerRecord> = {
  id: { type: "number", read: ({ id }) => id },
  customer_type: { type: "text", read: ({ customer_type }) => customer_type },
  ledger_account_id: { type: "number", read: ({ ledger_account }) => ledger_account?.id },
  name: { type: "text", read: ({ name }) => name },
  external_reference: { type: "text", read: ({ external_reference }) => external_reference },
  reg_no: {
    type: "text",
    read: (customer) => (customer.customer_type === "company" ? customer.reg_no : null),
  },
  emails: { type: "text", read: ({ emails }) => emails },
};

export const customerHandlers = {
  ...companyHandlers,
  ...individualHandlers,

  getCustomers: ({ books, origin }, query) => {
    const page = listPage(books.customers.values(), query, { fields: FIELDS });
    return { ...page, items: page.items.map((customer) => renderCustomer(origin, customer)) };
  },

  getCustomer: (context, id) => renderCustomer(context.origin, existingCustomer(context, id)),

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

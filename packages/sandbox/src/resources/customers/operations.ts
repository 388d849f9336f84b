import type { Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { modelled } from "../../modelled.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { resource } from "../resource.ts";
import { showing } from "../shared.ts";
import { customerContactHandlers } from "./contacts.ts";
import {
  type CustomerRecord,
  existingCompany,
  existingCustomer,
  existingIndividual,
  showCompany,
  showCustomer,
  showIndividual,
} from "./record.ts";
import {
  createCompany,
  createCustomer,
  createIndividual,
  updateCompany,
  updateIndividual,
} from "./write.ts";

/** The fields that lists of customers are filtered by. */
export const CUSTOMER_FIELDS: Fields<CustomerRecord> = {
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

const customers = resource("customers", {
  model: "Customer",
  fields: CUSTOMER_FIELDS,
  show: showCustomer,
});

const TAKEN =
  "A taken `external_reference` is a 422 (the contract says 409); one that nobody gave is a UUID.";
const BLANK = "A blank name is a 422; a ledger account of its own is created.";

export const customerHandlers = {
  ...customerContactHandlers,

  getCustomers: modelled({ recorded: "Items of both kinds, order and pages." }, customers.list),
  getCustomer: modelled({ recorded: "The customer, with its `customer_type`." }, customers.read),

  createCustomer: modelled(
    { measured: TAKEN, assumed: ["As the operation of its kind.", BLANK] },
    showing(showCustomer, createCustomer),
  ),

  getCompanyCustomer: modelled(
    { documented: "The company; an individual is a 404." },
    showing(showCompany, existingCompany),
  ),
  createCompanyCustomer: modelled(
    { recorded: "The company and its defaults.", measured: TAKEN, assumed: BLANK },
    showing(showCompany, createCompany),
  ),
  updateCompanyCustomer: modelled(
    { recorded: "The company with the changes.", measured: TAKEN, assumed: BLANK },
    showing(showCompany, updateCompany),
  ),
  getIndividualCustomer: modelled(
    { recorded: "The individual; a company is a 404." },
    showing(showIndividual, existingIndividual),
  ),
  createIndividualCustomer: modelled(
    { recorded: "The individual and its defaults.", measured: TAKEN, assumed: BLANK },
    showing(showIndividual, createIndividual),
  ),
  updateIndividualCustomer: modelled(
    { recorded: "The individual with the changes.", measured: TAKEN, assumed: BLANK },
    showing(showIndividual, updateIndividual),
  ),

  getCustomerCategories: modelled({ documented: "The categories." }, (context, id, query) => {
    existingCustomer(context, id);
    const { books } = context;
    return listPage(assignedCategories(books, books.customerCategories.get(id)), query);
  }),

  categorizeCustomer: modelled(
    {
      measured: "Weights of a group that do not sum to 1 are a 422; all categories are replaced.",
      assumed: "Invoices that are created later take the categories over.",
    },
    (context, id, body) => {
      existingCustomer(context, id);
      const { books } = context;
      const weights = readWeights(books, body);
      books.customerCategories.set(id, weights);
      return assignedCategories(books, weights);
    },
  ),
} satisfies Handlers;

import type {
  CreateCustomerContactBody,
  CustomerContact,
  UpdateCustomerContactBody,
} from "@centime/core/customers";
import { nextId } from "../../books/numbering.ts";
import {
  change,
  definedOnly,
  type ReadOnly,
  remove,
  save,
  stampsNow,
} from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { listTable } from "../../http/list.ts";
import { refuseUnknown } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { showing } from "../shared.ts";
import { existingCustomer } from "./record.ts";

/** A contact as the books hold it. */
export interface ContactRecord extends ReadOnly<CustomerContact> {
  readonly customer_id: number;
}

const SAME = "Two contacts may have the same e-mail address.";

export const customerContactHandlers = {
  getCustomerContacts: modelled({ documented: "The contacts." }, (context, id, query) => {
    existingCustomer(context, id);
    const within = { key: "customer_id", value: id } as const;
    return listTable(context, "customerContacts", query, { within, show: showContact });
  }),

  getCustomerContact: modelled(
    { assumed: "The contact; that of another customer is a 404." },
    showing(show, existingContact),
  ),

  createCustomerContact: modelled(
    { assumed: ["The contact; what is left out is empty.", SAME] },
    showing(show, createContact),
  ),

  updateCustomerContact: modelled(
    { assumed: ["The contact with the changes.", SAME] },
    showing(show, updateContact),
  ),

  deleteCustomerContact: modelled(
    { assumed: "The contact is gone, and reading it is a 404." },
    (context, customerId, id): undefined => {
      remove(context, "customerContacts", existingContact(context, customerId, id));
    },
  ),
} satisfies Handlers;

const showContact = ({
  customer_id: _customer,
  ...contact
}: ContactRecord): ReadOnly<CustomerContact> => contact;

function show(_context: Context, contact: ContactRecord): ReadOnly<CustomerContact> {
  return showContact(contact);
}

/** The contact of a customer; refuses with 404 when there is none. */
function existingContact(context: Context, customerId: number, id: number): ContactRecord {
  existingCustomer(context, customerId);
  const contact = context.books.customerContacts.get(id);
  return contact?.customer_id === customerId ? contact : refuseUnknown("Contact", id);
}

function createContact(
  context: Context,
  customerId: number,
  body: CreateCustomerContactBody,
): ContactRecord {
  existingCustomer(context, customerId);
  return save(context, "customerContacts", {
    id: nextId(context.books, "contact"),
    customer_id: customerId,
    role: "",
    telephone_number: "",
    mobile_number: "",
    ...definedOnly(body),
    ...stampsNow(context),
  } as ContactRecord);
}

function updateContact(
  context: Context,
  customerId: number,
  id: number,
  body: UpdateCustomerContactBody,
): ContactRecord {
  const contact = existingContact(context, customerId, id);
  return change(context, "customerContacts", contact, definedOnly(body) as Partial<ContactRecord>);
}

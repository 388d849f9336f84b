import type { CreateIndividualCustomerBody } from "@centime/core/customers";
import { requireFreeReference } from "../books/external-reference.ts";
import { changedNow } from "../books/stamps.ts";
import type { Context, Handlers } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import { sharedChanges, sharedFields } from "./customer-fields.ts";
import type { IndividualRecord } from "./customer-record.ts";
import { existingIndividual } from "./existing-customer.ts";
import { renderIndividual } from "./render-customer.ts";

export const individualHandlers = {
  getIndividualCustomer: (context, id) =>
    renderIndividual(context.origin, existingIndividual(context, id)),

  createIndividualCustomer: (context, body) =>
    renderIndividual(context.origin, createIndividual(context, body)),

  updateIndividualCustomer: (context, id, { first_name, last_name, ...body }) => {
    const { books, origin } = context;
    const record = existingIndividual(context, id);
    requireFreeReference(books.customers.values(), body.external_reference, {
      except: id,
      status: 409,
    });
    const individual: IndividualRecord = {
      ...record,
      ...nameOf(first_name ?? record.first_name, last_name ?? record.last_name),
      ...sharedChanges(record, body),
      ...changedNow(context),
    };
    books.customers.set(id, individual);
    return renderIndividual(origin, individual);
  },
} satisfies Handlers;

/** Adds an individual to the customers. */
export function createIndividual(
  context: Context,
  body: CreateIndividualCustomerBody,
): IndividualRecord {
  const { books } = context;
  const { first_name, last_name, ...shared } = body;
  requireFreeReference(books.customers.values(), body.external_reference, { status: 409 });
  const name = nameOf(first_name, last_name);
  const individual: IndividualRecord = {
    ...sharedFields(context, shared),
    ...name,
    customer_type: "individual",
  };
  books.customers.set(individual.id, individual);
  return individual;
}

function nameOf(first_name: string, last_name: string) {
  if (first_name.trim() === "") refuseRule("First name can't be blank");
  if (last_name.trim() === "") refuseRule("Last name can't be blank");
  return { first_name, last_name, name: `${first_name} ${last_name}` };
}

import type { Context } from "../handler.ts";
import { refuseUnknown } from "../manners/refuse.ts";
import type { CompanyRecord, CustomerRecord, IndividualRecord } from "./customer-record.ts";

/** The customer of that id; the request ends with 404 when there is none. */
export const existingCustomer = ({ books }: Context, id: number): CustomerRecord =>
  books.customers.get(id) ?? refuseUnknown("Customer", id);

/** The company of that id; an individual is none. */
export function existingCompany(context: Context, id: number): CompanyRecord {
  const customer = existingCustomer(context, id);
  return customer.customer_type === "company" ? customer : refuseUnknown("CompanyCustomer", id);
}

/** The individual of that id; a company is none. */
export function existingIndividual(context: Context, id: number): IndividualRecord {
  const customer = existingCustomer(context, id);
  return customer.customer_type === "individual"
    ? customer
    : refuseUnknown("IndividualCustomer", id);
}

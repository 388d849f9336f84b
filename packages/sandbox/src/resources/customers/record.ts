import type {
  CompanyCustomer,
  Customer,
  IndividualCustomer,
  TypedCompanyCustomer,
  TypedIndividualCustomer,
} from "@centime/core/customers";
import type { ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { collection, refuseUnknown } from "../../http/response.ts";
import { existing } from "../shared.ts";

type Links = "contacts" | "mandates" | "pro_account_mandates";

/** A company as the books hold it: without links, which depend on where a request was sent. */
export type CompanyRecord = ReadOnly<Omit<TypedCompanyCustomer, Links>>;
/** An individual as the books hold it. */
export type IndividualRecord = ReadOnly<Omit<TypedIndividualCustomer, Links>>;
/** A customer of either kind. */
export type CustomerRecord = CompanyRecord | IndividualRecord;

/** The customer of that id; refuses with 404 when there is none. */
export const existingCustomer = ({ books }: Context, id: number): CustomerRecord =>
  existing(books.customers, "Customer", id);

/** The company of that id; refuses an individual with 404. */
export function existingCompany(context: Context, id: number): CompanyRecord {
  const customer = existingCustomer(context, id);
  return customer.customer_type === "company" ? customer : refuseUnknown("CompanyCustomer", id);
}

/** The individual of that id; refuses a company with 404. */
export function existingIndividual(context: Context, id: number): IndividualRecord {
  const customer = existingCustomer(context, id);
  return customer.customer_type === "individual"
    ? customer
    : refuseUnknown("IndividualCustomer", id);
}

/** A customer of either kind, as `/customers` shows it. */
export const showCustomer = ({ baseUrl }: Context, record: CustomerRecord): ReadOnly<Customer> => ({
  ...record,
  ...linksOf(baseUrl, record.id),
});

/** A company, as `/company_customers` shows it. */
export function showCompany(
  { baseUrl }: Context,
  { customer_type: _type, ...company }: CompanyRecord,
): ReadOnly<CompanyCustomer> {
  return { ...company, ...linksOf(baseUrl, company.id) };
}

/** An individual, as `/individual_customers` shows it. */
export function showIndividual(
  { baseUrl }: Context,
  { customer_type: _type, ...individual }: IndividualRecord,
): ReadOnly<IndividualCustomer> {
  return { ...individual, ...linksOf(baseUrl, individual.id) };
}

function linksOf(baseUrl: string, id: number) {
  return {
    mandates: mandatesOfCustomer(baseUrl, "gocardless_mandates", id),
    pro_account_mandates: mandatesOfCustomer(baseUrl, "pro_account/mandates", id),
    contacts: collection(baseUrl, `customers/${id}/contacts`),
  };
}

/** A link to a list of mandates, filtered by their customer. */
export function mandatesOfCustomer(baseUrl: string, path: string, id: number): { url: string } {
  const condition = { field: "customer_id", operator: "eq", value: String(id) };
  const filter = encodeURIComponent(JSON.stringify([condition]));
  return collection(baseUrl, `${path}?filter=${filter}`);
}

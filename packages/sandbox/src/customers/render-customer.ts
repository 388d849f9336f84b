import type { CompanyCustomer, Customer, IndividualCustomer } from "@centime/core/customers";
import { collection } from "../books/urls.ts";
import type { ReadOnly } from "../read-only.ts";
import type { CompanyRecord, CustomerRecord, IndividualRecord } from "./customer-record.ts";

/** A customer of either kind, as `/customers` shows it. */
export const renderCustomer = (origin: string, record: CustomerRecord): ReadOnly<Customer> => ({
  ...record,
  ...linksOf(origin, record.id),
});

/** A company, as `/company_customers` shows it. */
export function renderCompany(origin: string, record: CompanyRecord): ReadOnly<CompanyCustomer> {
  const { customer_type: _type, ...company } = record;
  return { ...company, ...linksOf(origin, record.id) };
}

/** An individual, as `/individual_customers` shows it. */
export function renderIndividual(
  origin: string,
  record: IndividualRecord,
): ReadOnly<IndividualCustomer> {
  const { customer_type: _type, ...individual } = record;
  return { ...individual, ...linksOf(origin, record.id) };
}

function linksOf(origin: string, id: number) {
  const condition = { field: "customer_id", operator: "eq", value: String(id) };
  const filter = encodeURIComponent(JSON.stringify([condition]));
  return {
    mandates: collection(origin, `gocardless_mandates?filter=${filter}`),
    pro_account_mandates: collection(origin, `pro_account/mandates?filter=${filter}`),
    contacts: collection(origin, `customers/${id}/contacts`),
  };
}

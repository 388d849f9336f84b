import type { CreateCompanyCustomerBody } from "@centime/core/customers";
import { requireFreeReference } from "../books/external-reference.ts";
import { changedNow } from "../books/stamps.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import type { Context, Handlers } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import { sharedChanges, sharedFields } from "./customer-fields.ts";
import type { CompanyRecord } from "./customer-record.ts";
import { existingCompany } from "./existing-customer.ts";
import { renderCompany } from "./render-customer.ts";

export const companyHandlers = {
  getCompanyCustomer: (context, id) => renderCompany(context.origin, existingCompany(context, id)),

  createCompanyCustomer: (context, body) =>
    renderCompany(context.origin, createCompany(context, body)),

  updateCompanyCustomer: (context, id, { name, reg_no, vat_number, ...body }) => {
    const { books, origin } = context;
    const record = existingCompany(context, id);
    requireFreeReference(books.customers.values(), body.external_reference, {
      except: id,
      status: 409,
    });
    requireName(name);
    const company: CompanyRecord = {
      ...record,
      ...withoutUndefined({ name, reg_no, vat_number }),
      ...sharedChanges(record, body),
      ...changedNow(context),
    };
    books.customers.set(id, company);
    return renderCompany(origin, company);
  },
} satisfies Handlers;

/** Adds a company to the customers. */
export function createCompany(context: Context, body: CreateCompanyCustomerBody): CompanyRecord {
  const { books } = context;
  const { name, reg_no = "", vat_number = "", ...shared } = body;
  requireFreeReference(books.customers.values(), body.external_reference, { status: 409 });
  requireName(name);
  const company: CompanyRecord = {
    ...sharedFields(context, shared),
    customer_type: "company",
    name,
    reg_no,
    vat_number,
  };
  books.customers.set(company.id, company);
  return company;
}

function requireName(name: string | undefined): void {
  if (name?.trim() === "") refuseRule("Name can't be blank");
}

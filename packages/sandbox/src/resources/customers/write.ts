import type {
  CreateCompanyCustomerBody,
  CreateCustomerBody,
  CreateIndividualCustomerBody,
  UpdateCompanyCustomerBody,
  UpdateIndividualCustomerBody,
} from "@centime/core/customers";
import { ID_GRAIN, nextId, timedUuid } from "../../books/numbering.ts";
import { change, type Defined, definedOnly, save, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { ledgerAccount } from "../ledger-accounts.ts";
import { requireFreeReference, requireText } from "../shared.ts";
import {
  type CompanyRecord,
  type CustomerRecord,
  existingCompany,
  existingIndividual,
  type IndividualRecord,
} from "./record.ts";

/** Adds a customer of either kind. */
export function createCustomer(context: Context, body: CreateCustomerBody): CustomerRecord {
  if (body.customer_type === "company") {
    const { customer_type: _type, ...company } = body;
    return createCompany(context, company);
  }
  const { customer_type: _type, ...individual } = body;
  return createIndividual(context, individual);
}

/** Adds a company to the customers. */
export function createCompany(context: Context, body: CreateCompanyCustomerBody): CompanyRecord {
  const { name, reg_no = "", vat_number = "", ...shared } = body;
  requireFree(context, body.external_reference);
  requireText("Name", name);
  return save(context, "customers", {
    ...sharedFields(context, name, shared),
    customer_type: "company",
    name,
    reg_no,
    vat_number,
  });
}

/** Changes a company by what the body has. */
export function updateCompany(
  context: Context,
  id: number,
  { name, reg_no, vat_number, ...body }: UpdateCompanyCustomerBody,
): CompanyRecord {
  const record = existingCompany(context, id);
  requireFree(context, body.external_reference, id);
  requireText("Name", name);
  return change(context, "customers", record, {
    ...definedOnly({ name, reg_no, vat_number }),
    ...sharedChanges(record, body),
  });
}

/** Adds an individual to the customers. */
export function createIndividual(
  context: Context,
  body: CreateIndividualCustomerBody,
): IndividualRecord {
  const { first_name, last_name, ...shared } = body;
  requireFree(context, body.external_reference);
  const names = readNames(first_name, last_name);
  return save(context, "customers", {
    ...sharedFields(context, names.name, shared),
    ...names,
    customer_type: "individual",
  });
}

/** Changes an individual by what the body has. */
export function updateIndividual(
  context: Context,
  id: number,
  { first_name, last_name, ...body }: UpdateIndividualCustomerBody,
): IndividualRecord {
  const record = existingIndividual(context, id);
  requireFree(context, body.external_reference, id);
  return change(context, "customers", record, {
    ...readNames(first_name ?? record.first_name, last_name ?? record.last_name),
    ...sharedChanges(record, body),
  });
}

function readNames(first_name: string, last_name: string) {
  requireText("First name", first_name);
  requireText("Last name", last_name);
  return { first_name, last_name, name: `${first_name} ${last_name}` };
}

/** Refuses the external reference of another customer of either kind. */
const requireFree = (context: Context, reference: string | undefined, id?: number): void =>
  requireFreeReference(context, "customers", reference, id);

const NO_ADDRESS = { address: "", postal_code: "", city: "", country_alpha2: "" };

type SharedCreation = Omit<CreateCompanyCustomerBody, "name" | "reg_no" | "vat_number">;
type SharedUpdate = Omit<UpdateCompanyCustomerBody, "name" | "reg_no" | "vat_number">;

/** What both kinds of new customers have in common. */
function sharedFields(context: Context, name: string, body: SharedCreation) {
  const { books, clock } = context;
  const { ledger_account, billing_address, delivery_address, ...fields } = body;
  const id = nextId(books, "customer");
  const account = ledgerAccount(context, ledger_account?.number ?? `411${id / ID_GRAIN}`, name);
  return {
    id,
    billing_iban: null,
    payment_conditions: "30_days",
    recipient: "",
    phone: "",
    reference: "",
    notes: null,
    emails: [],
    billing_language: "fr_FR",
    external_reference: timedUuid(books.random, clock.now()),
    ...stampsNow(context),
    ...definedOnly(fields),
    ledger_account: { id: account.id },
    billing_address: { ...billing_address },
    delivery_address: { ...(delivery_address ?? NO_ADDRESS) },
  };
}

interface Addresses {
  readonly billing_address: typeof NO_ADDRESS;
  readonly delivery_address: typeof NO_ADDRESS;
}

/** What an update changes of what both kinds have in common. */
function sharedChanges(
  record: Addresses,
  { billing_address, delivery_address, ...fields }: SharedUpdate,
): Addresses & Defined<typeof fields> {
  const delivery = delivery_address === null ? NO_ADDRESS : (delivery_address ?? {});
  return {
    ...definedOnly(fields),
    billing_address: { ...record.billing_address, ...definedOnly(billing_address ?? {}) },
    delivery_address: { ...record.delivery_address, ...definedOnly(delivery) },
  };
}

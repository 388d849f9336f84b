import {
  type CreateDraftCustomerInvoice,
  type CustomerInvoice,
  createCustomerInvoice,
  type DraftFreeLineInput,
} from "@centime/core/customer-invoices";
import { createCompanyCustomer } from "@centime/core/customers";
import type { Sandbox } from "../src/index.ts";
import { accepted } from "./send.ts";

/** A line, by default of 100 euros before 20 % tax. */
export const line = (fields: Partial<DraftFreeLineInput> = {}): DraftFreeLineInput => ({
  label: "Conseil",
  unit: "piece",
  quantity: 1,
  raw_currency_unit_price: "100.00",
  vat_rate: "FR_200",
  ...fields,
});

/** Adds a customer, and returns its id. */
export async function addCustomer(sandbox: Sandbox): Promise<number> {
  const { id } = await accepted(
    sandbox,
    createCompanyCustomer({
      name: "Fonderie du Lac",
      billing_address: {
        address: "1 quai des Forges",
        postal_code: "74000",
        city: "Annecy",
        country_alpha2: "FR",
      },
    }),
  );
  return id;
}

type Fields = Partial<Omit<CreateDraftCustomerInvoice, "draft">>;

/** Adds a draft of today, by default with one line of 100 euros. */
export async function addDraft(sandbox: Sandbox, fields: Fields = {}): Promise<CustomerInvoice> {
  return await accepted(
    sandbox,
    createCustomerInvoice({ ...(await base(sandbox, fields)), draft: true }),
  );
}

/** Adds a finalized invoice of today, by default with one line of 100 euros. */
export async function addInvoice(sandbox: Sandbox, fields: Fields = {}): Promise<CustomerInvoice> {
  return await accepted(
    sandbox,
    createCustomerInvoice({ ...(await base(sandbox, fields)), draft: false }),
  );
}

async function base(sandbox: Sandbox, fields: Fields) {
  const customer_id = fields.customer_id ?? (await addCustomer(sandbox));
  return {
    date: "2026-07-01",
    deadline: "2026-07-31",
    invoice_lines: [line()],
    ...fields,
    customer_id,
  };
}

import type { Client } from "centime";
import { type CustomerInvoice, createCustomerInvoice } from "centime/customer-invoices";
import { type CompanyCustomer, createCompanyCustomer } from "centime/customers";
import { answerOf, type Stage } from "./stage.ts";

export const ADDRESS = {
  address: "12 quai de la Loire",
  postal_code: "75019",
  city: "Paris",
  country_alpha2: "FR",
};

export const companyCustomer = (client: Client): Promise<CompanyCustomer> =>
  answerOf(
    client.send(
      createCompanyCustomer({
        name: "Librairie du Canal",
        emails: ["compta@librairie.example.test"],
        billing_address: ADDRESS,
      }),
    ),
  );

/** Drafts an invoice of two lines, or issues it. */
export const invoiceFor = (
  { client, today }: Stage,
  customerId: number,
  { draft, quantity = 2 }: { readonly draft: boolean; readonly quantity?: number },
): Promise<CustomerInvoice> =>
  answerOf(
    client.send(
      createCustomerInvoice({
        draft,
        date: today,
        deadline: today,
        customer_id: customerId,
        invoice_lines: [
          line("Conseil", quantity, "480.00", "FR_200"),
          line("Livres", quantity, "19.90", "FR_55"),
        ],
      }),
    ),
  );

const line = (label: string, quantity: number, price: string, vat_rate: "FR_200" | "FR_55") => ({
  label,
  quantity,
  unit: "piece",
  raw_currency_unit_price: price,
  vat_rate,
});

/** The places of drafts that hold dates. */
export const DATES = ["date", "deadline"];

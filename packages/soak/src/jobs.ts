import type { Client, Failure } from "centime";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { getCustomer, getCustomers, updateCompanyCustomer } from "centime/customers";
import { getJournals } from "centime/journals";
import { createProduct, getProducts } from "centime/products";
import type { ResultAsync } from "neverthrow";
import type { Dice } from "./dice.ts";

/** One call of a backend's day. */
export type Job = (client: Client, number: number) => ResultAsync<unknown, Failure>;

/** Marks what a job creates, so that what was created twice is found. */
export const markOf = (number: number): string => `soak ${number}`;

/** The jobs for a company with this customer, each with how often it comes up. */
const jobsFor = (customerId: number): readonly (readonly [share: number, job: Job])[] => [
  [0.2, (client) => client.send(getCustomerInvoices({ limit: 20, sort: "-date" }))],
  [0.15, (client) => client.send(getCustomers({ limit: 20 }))],
  [0.15, (client) => client.send(getCustomer(customerId))],
  [0.1, (client) => client.send(getProducts({ limit: 50 }))],
  [0.1, (client) => client.send(getJournals())],
  [
    0.1,
    (client, number) => client.send(updateCompanyCustomer(customerId, { notes: markOf(number) })),
  ],
  [0.1, (client, number) => client.send(createProduct({ label: markOf(number), ...PRICE }))],
  [0.1, (client, number) => client.send(createCustomerInvoice(invoiceOf(customerId, number)))],
];

const PRICE = { price_before_tax: "10.00", vat_rate: "FR_200" } as const;

const invoiceOf = (customerId: number, number: number) => ({
  draft: true as const,
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: customerId,
  pdf_invoice_subject: markOf(number),
  invoice_lines: [
    {
      label: "Conseil",
      quantity: 1,
      unit: "hour",
      raw_currency_unit_price: "10.00",
      vat_rate: "FR_200" as const,
    },
  ],
});

/** Draws jobs as often as they come up. */
export function drawer(customerId: number, dice: Dice): () => Job {
  const jobs = jobsFor(customerId);
  const [, last] = jobs[jobs.length - 1] as (typeof jobs)[number];
  return () => {
    const drawn = dice();
    let reached = 0;
    for (const [share, job] of jobs) {
      reached += share;
      if (drawn < reached) return job;
    }
    return last;
  };
}

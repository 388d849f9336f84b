import type { Client, Failure } from "centime";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { getCustomer, getCustomers, updateCompanyCustomer } from "centime/customers";
import { getJournals } from "centime/journals";
import { createProduct, getProducts } from "centime/products";
import type { ResultAsync } from "neverthrow";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A call that a backend might make. */
export type Job = (client: Client, number: number) => ResultAsync<unknown, Failure>;

/** Marks what a job creates, so that doubles can be found. */
const markOf = (number: number): string => `soak ${number}`;

/** Returns the jobs for a company with this customer, each with its share. */
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

/** Returns a function that draws jobs according to their shares. */
export function drawer(customerId: number, random: Random): () => Job {
  const jobs = jobsFor(customerId);
  const [, last] = jobs[jobs.length - 1] as (typeof jobs)[number];
  return () => {
    const drawn = random();
    let reached = 0;
    for (const [share, job] of jobs) {
      reached += share;
      if (drawn < reached) return job;
    }
    return last;
  };
}

/** Numbers from 0 up to but not including 1, the same for the same seed. */
export type Random = () => number;

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

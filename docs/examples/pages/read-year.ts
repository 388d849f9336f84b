import { type Client, toError } from "centime";
import { type CustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { partition, windowsByDate } from "centime/follow";

/** Reads the invoices of a year, a month at a time and four months at once. */
export async function* readYear(pennylane: Client, year: number): AsyncGenerator<CustomerInvoice> {
  const range = { from: `${year}-01-01`, to: `${year + 1}-01-01`, count: 12 };
  const months = windowsByDate(getCustomerInvoices, "date", range);
  for await (const page of partition(pennylane, getCustomerInvoices({ limit: 100 }), months)) {
    if (page.isErr()) throw toError(page.error);
    yield* page.value.items;
  }
}

import * as customerInvoices from "@centime/core/customer-invoices";
import * as customers from "@centime/core/customers";
import * as journals from "@centime/core/journals";
import * as products from "@centime/core/products";
import { type Bound, bind } from "./bind.ts";
import type { Client, ClientOptions } from "./client-options.ts";
import { createClient as createSender } from "./create-client.ts";

/** A client with the operations as methods, grouped by resource. */
export interface Pennylane extends Client {
  readonly customerInvoices: Bound<typeof customerInvoices>;
  readonly customers: Bound<typeof customers>;
  readonly journals: Bound<typeof journals>;
  readonly products: Bound<typeof products>;
}

/**
 * Makes a client of the Company API.
 *
 * `client.journals.getJournals({ limit: 20 })` is `client.send(getJournals({ limit: 20 }))`. Where every
 * byte counts, `createClient` of `centime/send` has `send` alone.
 */
export function createClient(options: ClientOptions): Pennylane {
  const client = createSender(options);
  return {
    ...client,
    customerInvoices: bind(client, customerInvoices),
    customers: bind(client, customers),
    journals: bind(client, journals),
    products: bind(client, products),
  };
}

import type { Client, ClientOptions } from "./client-options.ts";
import { type CompanyGroups, makeCompanyGroups } from "./company-groups.ts";
import { createClient as createBareClient } from "./create-client.ts";
import { toBareOptions } from "./to-bare-options.ts";

/** A client with the operations of the Company API as methods, grouped by resource. */
export interface Pennylane extends Client, CompanyGroups {}

/**
 * Makes a client of the Company API, which retries, limits its rate and times its attempts.
 *
 * `client.journals.getJournals({ limit: 20 })` is `client.send(getJournals({ limit: 20 }))`. Where every
 * byte counts, `createClient` of `centime/send` has `send` alone, and what is asked of it.
 */
export function createClient(options: ClientOptions): Pennylane {
  const client = createBareClient(toBareOptions(options));
  return { ...client, ...makeCompanyGroups(client) };
}

import { type CompanyGroups, makeCompanyGroups } from "./company-groups.ts";
import { type Client, type ClientOptions, createClient as createSender } from "./send.ts";

/** A client with the operations of the Company API as methods, grouped by resource. */
export interface Pennylane extends Client, CompanyGroups {}

/**
 * Makes a client of the Company API.
 *
 * `client.journals.getJournals({ limit: 20 })` is `client.send(getJournals({ limit: 20 }))`. Where every
 * byte counts, `createClient` of `centime/send` has `send` alone.
 */
export function createClient(options: ClientOptions): Pennylane {
  const client = createSender(options);
  return { ...client, ...makeCompanyGroups(client) };
}

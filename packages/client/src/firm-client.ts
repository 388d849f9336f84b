import { FIRM_RATE_BUDGET } from "@centime/core";
import type { Client, ClientOptions } from "./client-options.ts";
import { createClient as createBareClient } from "./create-client.ts";
import { type FirmGroups, makeFirmGroups } from "./firm-groups.ts";
import { toBareOptions } from "./to-bare-options.ts";

/** A client with the operations of the Firm API as methods, grouped by resource. */
export interface PennylaneFirm extends Client, FirmGroups {}

/**
 * Makes a client of the Firm API: for accounting firms, with a firm's token.
 *
 * `client.journals.getFirmJournals(companyId, { limit: 20 })` is
 * `client.send(getFirmJournals(companyId, { limit: 20 }))`. Its own limiter keeps to the Firm API's
 * budget of 5 requests per second.
 */
export function createFirmClient(options: ClientOptions): PennylaneFirm {
  const client = createBareClient(toBareOptions(options, FIRM_RATE_BUDGET));
  return { ...client, ...makeFirmGroups(client) };
}

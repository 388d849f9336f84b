import type { Report } from "../report.ts";
import { bundleSize } from "./bundle-size.ts";

const SEND = 'import { createClient } from "centime/send"';

const ENTRIES: readonly [name: string, entry: string, budget?: string][] = [
  [
    "send + getJournal",
    `${SEND}; import { getJournal } from "centime/journals"; console.log(createClient, getJournal);`,
  ],
  [
    "send + getCustomerInvoices",
    `${SEND}; import { getCustomerInvoices } from "centime/customer-invoices"; console.log(createClient, getCustomerInvoices);`,
    "at most 10 kB",
  ],
  [
    "send + createCustomerInvoice",
    `${SEND}; import { createCustomerInvoice } from "centime/customer-invoices"; console.log(createClient, createCustomerInvoice);`,
    "at most 12 kB",
  ],
  [
    "everything",
    'import * as everything from "centime"; import { catalogue } from "centime/catalogue"; console.log(everything, catalogue);',
    "at most 40 kB",
  ],
];

/** How small Centime bundles. */
export async function benchSize(report: Report): Promise<void> {
  report.title("Bundles, minified and gzipped, neverthrow and valibot included");
  for (const [name, entry, budget] of ENTRIES) {
    const { gzipped } = await bundleSize(entry);
    report.figure(name, `${(gzipped / 1000).toFixed(1)} kB`, budget);
  }
}

/** An application of one import or two, and how much its bundle may weigh. */
export interface SizeBudget {
  readonly name: string;
  readonly entry: string;
  /** Bytes, gzipped, neverthrow and valibot included. */
  readonly most?: number;
}

const sending = (operation: string, resource: string) =>
  `import { createBareClient } from "centime/bare"; import { ${operation} } from "centime/${resource}"; console.log(createBareClient, ${operation});`;

/** `createBareClient` brings the fetch transport along. */
export const SIZE_BUDGETS: readonly SizeBudget[] = [
  { name: "send + getJournal", entry: sending("getJournal", "journals"), most: 9_900 },
  {
    name: "send + getCustomerInvoices",
    entry: sending("getCustomerInvoices", "customer-invoices"),
    most: 13_300,
  },
  {
    name: "send + createCustomerInvoice",
    entry: sending("createCustomerInvoice", "customer-invoices"),
    most: 14_800,
  },
  {
    name: "everything",
    entry:
      'import * as everything from "centime"; import { catalogue } from "centime/catalogue"; console.log(everything, catalogue);',
    most: 42_000,
  },
];

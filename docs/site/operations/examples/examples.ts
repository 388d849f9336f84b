import type { OperationPage } from "@centime/contract/pages";
import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { createSandbox } from "@centime/sandbox";
import { bookkeepingExamples, firmExamples } from "./bookkeeping.ts";
import { type ExampleInput, exampleCode } from "./example.ts";
import { purchaseExamples } from "./purchases.ts";
import { salesExamples } from "./sales.ts";
import { type Seeded, seededIn } from "./seeded.ts";

/** What lists are asked for in their examples, where there is more to show than a page's size. */
const QUERIES: Readonly<Record<string, object>> = {
  getCustomerInvoices: {
    filter: [{ field: "date", operator: "gteq", value: "2026-06-01" }],
    sort: "-date",
    limit: 100,
  },
  getSupplierInvoices: {
    filter: [{ field: "date", operator: "gteq", value: "2026-06-01" }],
    sort: "-date",
    limit: 100,
  },
  getCustomers: {
    filter: [{ field: "customer_type", operator: "eq", value: "company" }],
    limit: 100,
  },
  getJournals: { filter: [{ field: "type", operator: "eq", value: "sales" }] },
  getLedgerEntries: {
    filter: [{ field: "date", operator: "gteq", value: "2026-06-01" }],
    limit: 100,
  },
  getLedgerAccounts: { filter: [{ field: "number", operator: "start_with", value: "411" }] },
  getTransactions: {
    filter: [{ field: "date", operator: "gteq", value: "2026-06-01" }],
    limit: 100,
  },
};

/** The code of every operation's example, by the operation's name. */
export async function allExamples(
  pages: readonly Pick<OperationPage, "name" | "clientMethod">[],
): Promise<ReadonlyMap<string, string>> {
  const seeded = await seededIn(createSandbox({ rateLimit: "off" }));
  const inputs = inputsOf(seeded);
  const methods = new Map(pages.map(({ name, clientMethod }) => [name, clientMethod]));
  const methodOf = (name: string) => methods.get(name) ?? name;
  return new Map(
    Object.values<Operation<unknown, unknown>>(catalogue).map(({ info }) => [
      info.name,
      exampleCode(info, methodOf(info.name), inputs[info.name] ?? readInput(info.name), seeded),
    ]),
  );
}

const inputsOf = (seeded: Seeded): Readonly<Record<string, ExampleInput>> => ({
  ...salesExamples(seeded),
  ...purchaseExamples(seeded),
  ...bookkeepingExamples(seeded),
  ...firmExamples(seeded),
});

function readInput(name: string): ExampleInput {
  const query = QUERIES[name];
  return query === undefined ? {} : { query };
}

import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { getTrialBalance } from "@centime/core/trial-balance";
import { type Books, createSandbox, type Sandbox } from "@centime/sandbox";
import {
  faultsOf,
  type ShownBalance,
  type ShownInvoice,
  wrongBalance,
  wrongRemainders,
} from "./properties.ts";
import { type RandomCalls, randomCalls } from "./random-calls.ts";
import { sendTo } from "./sandbox.ts";

/** What many random calls have left of a company's books. */
export interface CallsVerdict extends RandomCalls {
  readonly calls: number;
  /** Properties of the books that do not hold any more. */
  readonly faults: readonly string[];
}

/** Sends so many random valid calls, and checks the books on the way. */
export async function judgeCalls(seed: number, calls: number): Promise<CallsVerdict> {
  const sandbox = createSandbox({ seed, rateLimit: "off" });
  const faults = new Set<string>();
  const look = (books: Books) => {
    for (const fault of faultsOf(books)) faults.add(fault);
  };
  const run = await randomCalls(sandbox, { seed, calls }, look);
  const books = sandbox.books();
  for (const fault of wrongRemainders(books, await everyInvoice(sandbox))) faults.add(fault);
  for (const fault of wrongBalance(books, await balance(sandbox))) faults.add(fault);
  return { ...run, calls, faults: [...faults] };
}

async function everyInvoice(sandbox: Sandbox): Promise<readonly ShownInvoice[]> {
  const shown: ShownInvoice[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const call = getCustomerInvoices({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    const page = (await sendTo(sandbox, call)) as InvoicePage;
    shown.push(...page.items);
    cursor = page.next_cursor;
  }
  return shown;
}

async function balance(sandbox: Sandbox): Promise<readonly ShownBalance[]> {
  const period = { period_start: "2000-01-01", period_end: "2099-12-31" };
  const page = await sendTo(sandbox, getTrialBalance({ ...period, limit: 1000 }));
  return (page as { readonly items: readonly ShownBalance[] }).items;
}

interface InvoicePage {
  readonly items: readonly ShownInvoice[];
  readonly next_cursor: string | null;
}

/** Returns a verdict in lines to print. */
export function callsLines({
  statuses,
  unexpected,
  faults,
  calls,
}: CallsVerdict): readonly string[] {
  const counts = [...statuses].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...counts.map(([key, count]) => `${key}  ${count}`),
    ...unexpected.slice(0, 20).map((text) => `UNEXPECTED  ${text}`),
    ...faults.slice(0, 20).map((text) => `FAULT  ${text}`),
    `${calls} calls: ${unexpected.length} unexpected responses, ${faults.length} broken properties`,
  ];
}

import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { type Books, createSandbox, type Sandbox } from "@centime/sandbox";
import { faultsOf, type ShownInvoice, wrongRemainders } from "./properties.ts";
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
  for (const fault of wrongRemainders(sandbox.books(), await everyInvoice(sandbox)))
    faults.add(fault);
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

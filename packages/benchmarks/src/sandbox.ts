import type { Call } from "@centime/core";
import {
  type CustomerInvoiceFilter,
  createCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoices,
} from "@centime/core/customer-invoices";
import { getCustomer, getCustomers } from "@centime/core/customers";
import { getJournals } from "@centime/core/journals";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { median, type Report } from "./measure.ts";

const INVOICES = 20_000;
const MANY_INVOICES = 200_000;
const ROUNDS = 15;
const SECONDS = 1;

/** Measures how fast a sandbox is built, lists, and responds. */
export async function benchSandbox(report: Report): Promise<void> {
  report.title("Sandbox: built, on this machine (and of the processor's time)");
  build(report, "60 invoices", 60);
  const sandbox = build(report, "20,000 invoices", INVOICES);
  await benchLists(report, sandbox);
  await benchRequests(report, sandbox);
  report.title("Sandbox: a large company");
  const large = build(report, "200,000 invoices", MANY_INVOICES);
  await list(report, large, "page by id", {});
  await list(report, large, "page by date, from the middle", { sort: "date", filter: [MIDDLE] });
  report.figure("memory in use", `${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`);
}

function build(report: Report, name: string, invoices: number): Sandbox {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const sandbox = createSandbox({ scale: { invoices }, rateLimit: "off" });
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  report.figure(name, milliseconds(time), `${milliseconds((user + system) / 1000)} of processor`);
  return sandbox;
}

const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

const MIDDLE = { field: "date", operator: "gteq", value: "2026-05-15" } as const;

type Query = NonNullable<Parameters<typeof getCustomerInvoices>[0]>;

async function benchLists(report: Report, sandbox: Sandbox): Promise<void> {
  report.title("Sandbox: lists of 20 among 20,000 invoices, median");
  const [number = ""] = (
    await ask(sandbox, getCustomerInvoices({ limit: 1, sort: "id" }))
  ).items.map(({ invoice_number }) => invoice_number);
  const eq = (field: string, value: unknown) =>
    ({ field, operator: "eq", value }) as unknown as CustomerInvoiceFilter;
  await list(report, sandbox, "by id", {});
  await list(report, sandbox, "by date", { sort: "date" });
  await list(report, sandbox, "by date, from the middle", { sort: "date", filter: [MIDDLE] });
  await list(report, sandbox, "of a day", { filter: [eq("date", "2026-05-15")] });
  await list(report, sandbox, "of a number", { filter: [eq("invoice_number", number)] });
  await list(report, sandbox, "credit notes", { filter: [eq("credit_note", true)] }, LIMIT);
  const none = [eq("credit_note", true), eq("draft", true)];
  await list(report, sandbox, "all walked, none found", { filter: none }, LIMIT);
}

const LIMIT = "at most 20 ms";

/** How long a page takes: the first one, which may build an index, is not counted. */
async function list(
  report: Report,
  sandbox: Sandbox,
  name: string,
  query: Query,
  budget?: string,
): Promise<void> {
  const times: number[] = [];
  const ofProcessor: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await ask(sandbox, getCustomerInvoices({ limit: 20, ...query }));
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    ofProcessor.push((user + system) / 1000);
  }
  const own = `${milliseconds(median(ofProcessor.slice(1)))} of processor`;
  report.figure(
    name,
    milliseconds(median(times.slice(1))),
    budget === undefined ? own : `${own}, ${budget}`,
  );
}

async function benchRequests(report: Report, sandbox: Sandbox): Promise<void> {
  report.title("Sandbox: requests in process, in sequence");
  const { items } = await ask(sandbox, getCustomerInvoices({ limit: 1 }));
  const [id = 0, customer = 0] = items.flatMap((item) => [item.id, item.customer?.id ?? 0]);
  const calls: Readonly<Record<string, Call<unknown, unknown>>> = {
    "one invoice": getCustomerInvoice(id),
    "one customer": getCustomer(customer),
    "the journals": getJournals(),
    "a new draft": createCustomerInvoice({
      date: "2026-07-01",
      deadline: "2026-07-31",
      customer_id: customer,
      draft: true,
      invoice_lines: [
        {
          label: "Conseil",
          quantity: 1,
          unit: "day",
          raw_currency_unit_price: "650.00",
          vat_rate: "FR_200",
        },
      ],
    }),
  };
  for (const [name, call] of Object.entries(calls)) await rate(report, sandbox, name, [call]);
  await rate(report, sandbox, "all of these in turn", Object.values(calls), "at least 2,000 /s");
  await rate(report, sandbox, "20 customers, 14 kB", [getCustomers()]);
  await rate(report, sandbox, "20 invoices, 41 kB", [getCustomerInvoices()]);
}

async function rate(
  report: Report,
  sandbox: Sandbox,
  name: string,
  calls: readonly Call<unknown, unknown>[],
  budget?: string,
): Promise<void> {
  for (const call of calls) await ask(sandbox, call);
  const cpu = process.cpuUsage();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const call of calls) await ask(sandbox, call);
    count += calls.length;
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const own = `${Math.round(count / ((user + system) / 1e6))} /s of processor`;
  report.figure(name, `${Math.round(count / seconds)} /s`, budget ? `${own}, ${budget}` : own);
}

/** Sends a call and reads its response as JSON, without decoding it. */
async function ask<Output>(sandbox: Sandbox, { request }: Call<Output, unknown>): Promise<Output> {
  const { method, url, headers, body } = request._unsafeUnwrap();
  const response = await sandbox.fetch(
    new Request(`https://app.pennylane.com${url}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${sandbox.token}` },
      body: body?.kind === "json" ? JSON.stringify(body.value) : null,
    }),
  );
  if (!response.ok) throw new Error(`${method} ${url}: status ${response.status}`);
  return (await response.json()) as Output;
}

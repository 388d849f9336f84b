import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import type { Figures, PagesFigure } from "@centime/test-kit/evidence";
import { type Client, pages, systemTime } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { partition, windowsByNumber } from "centime/follow";
import { BUDGET, clientOf, describe, readAll, summary, type Walk } from "./budget.ts";
import { syncBills, syncInvoices } from "./first-sync.ts";
import type { Report } from "./measure.ts";
import { benchMemory } from "./memory.ts";
import { virtualTime } from "./virtual-time.ts";

const INVOICES = 20_000;
const START = Date.parse("2026-07-01T09:00:00Z");

const call = () => getCustomerInvoices({ limit: 100, sort: "id" });

const walk =
  (prefetch: number): Walk =>
  async (client, seen) => {
    for await (const page of pages(client, call(), { prefetch })) {
      if (page.isErr()) throw new Error(page.error.message);
      seen(page.value.items.length);
    }
  };

/** Reads customer invoices in windows. */
const inWindows: Walk = async (client, seen) => {
  const first = await edge(client, "id");
  const last = await edge(client, "-id");
  const range = { from: first, to: last + 1, count: 4 };
  const windows = windowsByNumber(getCustomerInvoices, "id", range);
  for await (const page of partition(client, getCustomerInvoices({ limit: 100 }), windows)) {
    if (page.isErr()) throw new Error(page.error.message);
    seen(page.value.items.length);
  }
};

async function edge(client: Client, sort: "id" | "-id"): Promise<number> {
  const page = await client.send(getCustomerInvoices({ limit: 1, sort }));
  return page.isOk() ? (page.value.items[0]?.id ?? 0) : 0;
}

const WALKS: Readonly<Record<string, Walk>> = {
  "pages, one after the other": walk(0),
  "pages, prefetch 1": walk(1),
  "partition, 4 windows": inWindows,
  "first sync, with lines": syncInvoices,
  "first sync of supplier invoices, with lines": syncBills,
};

/**
 * Measures reading 20,000 invoices and copying them, in virtual time, against what the limiter's rule allows:
 * 25 requests in 5 seconds and a round trip.
 */
export async function benchPages(report: Report): Promise<Figures["pages"]> {
  const all: PagesFigure[] = [];
  for (const window of ["sliding", "fixed"] as const) {
    const time = virtualTime(START);
    const sandbox = createSandbox({
      scale: { invoices: INVOICES },
      now: () => new Date(time.now()),
      rateLimit: { ...BUDGET, window },
    });
    for (const latencyMs of [50, 400]) {
      report.title(`Pages: 20,000 invoices, ${latencyMs} ms of latency, ${window} windows`);
      for (const [name, read] of Object.entries(WALKS)) {
        await time.run(() => time.sleep(10_000));
        const figures = await readAll(sandbox, read, latencyMs, time);
        describe(report, name, figures, latencyMs);
        all.push({ name, latencyMs, window, ...summary(figures, latencyMs) });
      }
    }
  }
  await benchRealTime(report);
  await benchMemory(report, inWindows);
  return all;
}

/** A short run in real time, to show that virtual time tells the truth. */
async function benchRealTime(report: Report): Promise<void> {
  report.title("Pages: 2,600 invoices, 100 ms of latency, in real and in virtual time");
  const options = {
    scale: { invoices: 2600 },
    rateLimit: { ...BUDGET, window: "sliding" },
  } as const;
  const real = createSandbox({ ...options, now: () => new Date(), latency: 100 });
  const client = clientOf(real, systemTime, sandboxTransport(real));
  const started = Date.now();
  await inWindows(client, () => undefined, systemTime);
  report.figure("real", `${((Date.now() - started) / 1000).toFixed(1)} s`);
  const time = virtualTime(START);
  const virtual = createSandbox({ ...options, now: () => new Date(time.now()) });
  const { tookMs } = await readAll(virtual, inWindows, 100, time);
  report.figure("virtual", `${(tookMs / 1000).toFixed(1)} s`);
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import type { Figures, PagesFigure } from "@centime/test-kit/evidence";
import {
  type Client,
  createClient,
  createRateLimiter,
  pages,
  systemTime,
  type Time,
} from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import { partition, windowsByNumber } from "centime/follow";
import type { Report } from "./measure.ts";
import { virtualTime } from "./virtual-time.ts";

const INVOICES = 20_000;
const MANY_INVOICES = 200_000;
const START = Date.parse("2026-07-01T09:00:00Z");
const BUDGET = { requests: 25, windowMs: 5000 };

/** A way to read a list: hands out each page. */
type Walk = (client: Client, seen: (count: number) => void) => Promise<void>;

const call = () => getCustomerInvoices({ limit: 100, sort: "id" });

const walk =
  (prefetch: number): Walk =>
  async (client, seen) => {
    for await (const page of pages(client, call(), { prefetch })) {
      if (page.isErr()) throw new Error(page.error.message);
      seen(page.value.items.length);
    }
  };

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
};

/**
 * Measures reading 20,000 invoices, in virtual time, against what the limiter's rule allows: 25 requests in
 * 5 seconds and a round trip.
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
  await benchMemory(report);
  return all;
}

interface Reading {
  readonly tookMs: number;
  readonly requests: number;
  readonly refused: number;
  readonly items: number;
}

async function readAll(
  sandbox: Sandbox,
  read: Walk,
  latencyMs: number,
  time: ReturnType<typeof virtualTime>,
): Promise<Reading> {
  let requests = 0;
  let refused = 0;
  let items = 0;
  const direct = sandboxTransport(sandbox);
  const delayed = time.delay(direct, latencyMs);
  const client = clientOf(sandbox, time, async (request, context) => {
    requests += 1;
    const outcome = await delayed(request, context);
    if (outcome.isOk() && outcome.value.status === 429) refused += 1;
    return outcome;
  });
  const tookMs = await time.run(() =>
    read(client, (count) => {
      items += count;
    }),
  );
  return { tookMs, requests, refused, items };
}

const clientOf = (
  { token }: Sandbox,
  time: Time,
  transport: NonNullable<Parameters<typeof createClient>[0]["transport"]>,
): Client => createClient({ token, transport, time, rateLimit: createRateLimiter(BUDGET, time) });

/** The fastest that the rule allows: a slot returns a window after its response. */
const leastMs = (requests: number, latencyMs: number): number =>
  Math.floor((requests - 1) / BUDGET.requests) * (BUDGET.windowMs + latencyMs) + latencyMs;

const summary = ({ tookMs, requests, refused }: Reading, latencyMs: number) => ({
  seconds: tookMs / 1000,
  share: leastMs(requests, latencyMs) / tookMs,
  requests,
  refused,
});

function describe(report: Report, name: string, reading: Reading, latencyMs: number): void {
  const { seconds, share, requests, refused } = summary(reading, latencyMs);
  const more = requests - Math.ceil(reading.items / 100);
  report.figure(
    name,
    `${seconds.toFixed(1)} s`,
    `${(100 * share).toFixed(1)} % of what the rule allows; ${requests} requests, ${more} more than pages; ${refused} refused`,
  );
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
  await inWindows(client, () => undefined);
  report.figure("real", `${((Date.now() - started) / 1000).toFixed(1)} s`);
  const time = virtualTime(START);
  const virtual = createSandbox({ ...options, now: () => new Date(time.now()) });
  const { tookMs } = await readAll(virtual, inWindows, 100, time);
  report.figure("virtual", `${(tookMs / 1000).toFixed(1)} s`);
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** How much the client holds while it walks; what the sandbox holds is not counted. */
async function benchMemory(report: Report): Promise<void> {
  report.title("Pages: the most memory while walking, beside the sandbox's own");
  for (const invoices of [INVOICES, MANY_INVOICES]) {
    const sandbox = createSandbox({ scale: { invoices }, rateLimit: "off" });
    const { token } = sandbox;
    const transport = sandboxTransport(sandbox);
    const client = createClient({ token, transport, rateLimit: false });
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let count = 0;
    await inWindows(client, () => {
      count += 1;
      if (count % 50 !== 0) return;
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    });
    report.figure(`${invoices} invoices`, `${(most / 2 ** 20).toFixed(1)} MB`);
  }
}

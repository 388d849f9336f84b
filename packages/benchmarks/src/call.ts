import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Figures } from "@centime/test-kit/evidence";
import { createBareClient, createClient, createRateLimiter } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import ky from "ky";
import createOpenApiClient from "openapi-fetch";
import { pageText } from "./invoice.ts";
import { median, type Report } from "./measure.ts";

const INVOICES = 100;
const PATH = "/api/external/v2/customer_invoices";
const ROUNDS = { rounds: 40, warmup: 10, calls: 20 };

/** One call of a client: reads a page of invoices. */
type Caller = () => Promise<unknown>;

/** Clients that read a page, by name; the first is what the others are compared with. */
function callersOf(baseUrl: string): Readonly<Record<string, Caller>> {
  const headers = { accept: "application/json", authorization: "Bearer token" };
  const bare = createBareClient({ token: "token", baseUrl });
  // The API's 25 requests, in a window so short that the limiter decides and never waits.
  const rateLimit = createRateLimiter({ requests: 25, windowMs: 1 });
  const whole = createClient({ token: "token", baseUrl, rateLimit });
  const openApi = createOpenApiClient<Paths>({ baseUrl, headers });
  const withKy = ky.create({ headers });
  const list = getCustomerInvoices({ limit: 100 });
  return {
    "fetch().json()": async () => {
      const response = await fetch(`${baseUrl}${PATH}?limit=100`, { headers });
      return await response.json();
    },
    "centime, bare": async () => (await bare.send(list))._unsafeUnwrap(),
    "centime, whole": async () =>
      (await whole.customerInvoices.getCustomerInvoices({ limit: 100 }))._unsafeUnwrap(),
    "openapi-fetch": async () =>
      (await openApi.GET(PATH, { params: { query: { limit: 100 } } })).data,
    ky: async () => await withKy.get(`${baseUrl}${PATH}`, { searchParams: { limit: 100 } }).json(),
  };
}

interface Paths {
  readonly [PATH]: {
    readonly get: {
      readonly parameters: { readonly query: { readonly limit: number } };
      readonly responses: {
        readonly 200: { readonly content: { readonly "application/json": unknown } };
      };
    };
  };
}

/** What a call of a client costs, in milliseconds. */
export interface CallCost {
  /** From the call to its value. */
  readonly elapsed: number;
  /** What this process computes meanwhile. */
  readonly computed: number;
}

/** Measures calls to a server of another process, in rounds that are interleaved: medians of a call. */
export async function measureCalls({
  rounds,
  warmup,
  calls,
}: typeof ROUNDS): Promise<Readonly<Record<string, CallCost>>> {
  const { server, baseUrl } = await startServer();
  try {
    const callers = callersOf(baseUrl);
    const costs = new Map<string, CallCost[]>();
    for (let round = 0; round < warmup + rounds; round++) {
      for (const [name, call] of Object.entries(callers)) {
        const cost = await costOf(call, calls);
        if (round >= warmup) costs.set(name, [...(costs.get(name) ?? []), cost]);
      }
    }
    return Object.fromEntries(
      [...costs].map(([name, all]) => {
        const elapsed = median(all.map((cost) => cost.elapsed));
        return [name, { elapsed, computed: median(all.map((cost) => cost.computed)) }];
      }),
    );
  } finally {
    server.kill();
  }
}

async function costOf(call: Caller, calls: number): Promise<CallCost> {
  const start = performance.now();
  const used = process.cpuUsage();
  for (let index = 0; index < calls; index++) await call();
  const { user, system } = process.cpuUsage(used);
  return {
    elapsed: (performance.now() - start) / calls,
    computed: (user + system) / 1000 / calls,
  };
}

async function startServer(): Promise<{ readonly server: ChildProcess; readonly baseUrl: string }> {
  const server = fork(fileURLToPath(new URL("./call-server.js", import.meta.url)));
  const [baseUrl] = (await once(server, "message")) as [string];
  return { server, baseUrl };
}

/** Measures a call that reads a page of invoices over HTTP on this machine, beside other clients. */
export async function benchCall(report: Report): Promise<Figures["call"]> {
  const costs = await measureCalls(ROUNDS);
  const [first = ""] = Object.keys(costs);
  const base = costs[first];
  const kilobytes = Math.round(pageText(INVOICES).length / 1000);
  report.title(
    `A page of ${INVOICES} invoices (${kilobytes} kB) over HTTP, as a multiple of ${first}: time, and what the process computes`,
  );
  for (const [name, { elapsed, computed }] of Object.entries(costs)) {
    const ratio = (elapsed / (base?.elapsed ?? Number.NaN)).toFixed(2);
    const ofProcess = (computed / (base?.computed ?? Number.NaN)).toFixed(2);
    const aim = name === "centime, whole" ? ", at most 1.10" : "";
    report.figure(name, ratio, `${ofProcess} computed, ${elapsed.toFixed(2)} ms${aim}`);
  }
  return Object.entries(costs).map(([name, cost]) => ({ name, ...cost }));
}

import { createSandbox, type FaultRule, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { type Client, createClient, createRateLimiter, fetchTransport } from "centime";
import { createRandom, drawer, type Random } from "./jobs.ts";

export interface SoakOptions {
  readonly calls: number;
  /** No call starts later. */
  readonly seconds: number;
  readonly seed: number;
  readonly concurrency: number;
}

export interface SoakReport {
  readonly calls: number;
  readonly requests: number;
  readonly retries: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly exceptions: number;
  readonly createdTwice: number;
  readonly overLimit: number;
}

/** The API allows 5 requests a second: 30 times that, so that the calls fit into two minutes. */
const BUDGET = { requests: 150, windowMs: 1000 };

/** Sends calls through the whole stack, over HTTP, at a sandbox where everything goes wrong. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const random = createRandom(options.seed);
  const sandbox = createSandbox({
    seed: options.seed,
    rateLimit: BUDGET,
    now: () => new Date(),
  });
  const customerId = firstCompany(sandbox);
  const deliberate429s = addFaults(sandbox, random);
  const counter = countResponses(sandbox);
  const server = (await serve({ ...sandbox, fetch: counter.fetch }))._unsafeUnwrap();
  let retries = 0;
  const client = createClient({
    token: sandbox.token,
    transport: fetchTransport({ baseUrl: server.url }),
    rateLimit: createRateLimiter(BUDGET),
    retry: { baseMs: 20, maxMs: 500 },
    observe: {
      before: ({ attempt }) => {
        if (attempt > 1) retries += 1;
      },
    },
  });
  const sent = await sendAll(client, drawer(customerId, random), options);
  await server.close();
  return {
    ...sent,
    requests: counter.requests(),
    retries,
    createdTwice: createdTwice(sandbox),
    overLimit: counter.refused() - deliberate429s(),
  };
}

function firstCompany(sandbox: Sandbox): number {
  const companies = [...sandbox.books().customers.values()].filter(
    ({ customer_type }) => customer_type === "company",
  );
  return companies[0]?.id ?? 0;
}

function countResponses(sandbox: Sandbox) {
  let requests = 0;
  let refused = 0;
  const fetch = async (request: Request): Promise<Response> => {
    requests += 1;
    const response = await sandbox.fetch(request);
    if (response.status === 429) refused += 1;
    return response;
  };
  return { fetch, requests: () => requests, refused: () => refused };
}

type Sent = Pick<SoakReport, "calls" | "failures" | "exceptions">;

async function sendAll(
  client: Client,
  draw: ReturnType<typeof drawer>,
  { calls, seconds, concurrency }: SoakOptions,
): Promise<Sent> {
  const end = Date.now() + seconds * 1000;
  const failures: Record<string, number> = {};
  let begun = 0;
  let exceptions = 0;
  const work = async (): Promise<void> => {
    while (begun < calls && Date.now() < end) {
      const number = begun++;
      try {
        const result = await draw()(client, number);
        if (result.isErr()) failures[result.error.kind] = (failures[result.error.kind] ?? 0) + 1;
      } catch {
        exceptions += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return { calls: begun, failures, exceptions };
}

/** Counts the invoices whose mark another invoice has as well. */
export function createdTwice(sandbox: Sandbox): number {
  const marks = [...sandbox.books().invoices.values()]
    .map(({ pdf_invoice_subject }) => pdf_invoice_subject)
    .filter((subject) => subject.startsWith("soak "));
  return marks.length - new Set(marks).size;
}

/** Each fault with its share of all requests. */
const FAULTS: readonly (readonly [share: number, fault: FaultRule])[] = [
  [0.003, { status: 429 }],
  [0.02, { status: 500 }],
  [0.02, { status: 503 }],
  [0.01, { reset: true }],
  [0.01, { reset: "after" }],
  [0.01, { truncate: 40 }],
  [0.005, { html: true }],
  [0.05, { delay: 40 }],
];

/** Adds the faults to a sandbox, at random; returns a function that counts the 429s among them. */
export function addFaults(sandbox: Sandbox, random: Random): () => number {
  for (const [share, fault] of FAULTS)
    sandbox.faults.add({ ...fault, match: () => random() < share });
  return () =>
    sandbox.faults
      .list()
      .filter(({ rule }) => "status" in rule && rule.status === 429)
      .reduce((sum, { struck }) => sum + struck, 0);
}

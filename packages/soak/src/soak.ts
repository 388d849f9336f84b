import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { type Client, createClient, createRateLimiter, fetchTransport } from "centime";
import { createdTwice } from "./audit.ts";
import { diceOf } from "./dice.ts";
import { drawer } from "./jobs.ts";
import { letThingsGoWrong } from "./mishaps.ts";

/** What to soak. */
export interface SoakOptions {
  readonly calls: number;
  /** No call is begun later. */
  readonly seconds: number;
  readonly seed: number;
  /** How many calls are under way at once. */
  readonly concurrency: number;
}

/** What came of it. */
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
  const dice = diceOf(options.seed);
  const sandbox = createSandbox({
    seed: options.seed,
    rateLimit: BUDGET,
    now: () => new Date(),
  });
  const customerId = firstCompany(sandbox);
  const told429 = letThingsGoWrong(sandbox, dice);
  const counter = countAnswers(sandbox);
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
  const sent = await sendAll(client, drawer(customerId, dice), options);
  await server.close();
  return {
    ...sent,
    requests: counter.requests(),
    retries,
    createdTwice: createdTwice(sandbox),
    overLimit: counter.refused() - told429(),
  };
}

function firstCompany(sandbox: Sandbox): number {
  const companies = [...sandbox.books().customers.values()].filter(
    ({ customer_type }) => customer_type === "company",
  );
  return companies[0]?.id ?? 0;
}

function countAnswers(sandbox: Sandbox) {
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

import type { Sandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { type Client, createClient, createRateLimiter, type Time } from "centime";
import type { Report } from "./measure.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What the API allows. */
export const BUDGET = { requests: 25, windowMs: 5000 };

/** A way to read: hands out how many records came. */
export type Walk = (client: Client, seen: (count: number) => void, time: Time) => Promise<void>;

/** What reading came to. */
export interface Reading {
  readonly tookMs: number;
  readonly requests: number;
  readonly refused: number;
  readonly items: number;
}

/** Reads with a client of the budget, in virtual time. */
export async function readAll(
  sandbox: Sandbox,
  read: Walk,
  latencyMs: number,
  time: VirtualTime,
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
    read(
      client,
      (count) => {
        items += count;
      },
      time,
    ),
  );
  return { tookMs, requests, refused, items };
}

/** A client that keeps the budget. */
export const clientOf = (
  { token }: Sandbox,
  time: Time,
  transport: NonNullable<Parameters<typeof createClient>[0]["transport"]>,
): Client => createClient({ token, transport, time, rateLimit: createRateLimiter(BUDGET, time) });

/** The fastest that the rule allows: a slot returns a window after its response. */
const leastMs = (requests: number, latencyMs: number): number =>
  Math.floor((requests - 1) / BUDGET.requests) * (BUDGET.windowMs + latencyMs) + latencyMs;

/** What reading came to, and which part of its time the rule needs. */
export const summary = ({ tookMs, requests, refused }: Reading, latencyMs: number) => ({
  seconds: tookMs / 1000,
  share: leastMs(requests, latencyMs) / tookMs,
  requests,
  refused,
});

/** Reports what reading came to, and how near that is to what the rule allows. */
export function describe(report: Report, name: string, reading: Reading, latencyMs: number): void {
  const { seconds, share, requests, refused } = summary(reading, latencyMs);
  const more = requests - Math.ceil(reading.items / 100);
  report.figure(
    name,
    `${seconds.toFixed(1)} s`,
    `${(100 * share).toFixed(1)} % of what the rule allows; ${requests} requests, ${more} more than pages; ${refused} refused`,
  );
}

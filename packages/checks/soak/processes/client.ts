import { ofetchTransport } from "@centime/transport-ofetch";
import {
  createClient,
  createRateLimiter,
  type Failure,
  fetchTransport,
  mayHaveHappened,
  type Transport,
} from "centime";
import type { Result } from "neverthrow";
import { type CallResult, digestOf, type Outcome, timestamp } from "../evidence.ts";
import { type ClientMutant, clientMutants, type Send } from "../mutants/client.ts";
import { type ClientName, type Plan, planCall, type World } from "../plan.ts";
import { ATTEMPTS, type SoakSettings } from "../settings.ts";

export interface ClientOptions {
  readonly settings: SoakSettings;
  readonly url: string;
  readonly token: string;
  readonly world: World;
}

/** Sends all calls, and reports the result of each; resolves when no more results can be expected. */
export async function runClients(
  { settings, url, token, world }: ClientOptions,
  onResult: (result: CallResult) => void,
): Promise<void> {
  const { calls, concurrency, patienceMs } = settings;
  const mutant: ClientMutant = clientMutants[settings.mutant ?? ""] ?? {};
  const clients = createClients(settings, mutant, url, token);
  let lastSign = timestamp();
  let begun = 0;
  let ended = 0;

  async function work(): Promise<void> {
    while (begun < calls) {
      const plan = planCall(settings, begun++, world);
      const startedAt = timestamp();
      const outcome = await outcomeOf(plan, clients[plan.client]);
      const endedAt = timestamp();
      lastSign = endedAt;
      ended += 1;
      onResult({ number: plan.number, startedAt, endedAt, outcome });
      mutant.afterCalls?.(ended);
    }
  }

  /** Resolves when no call has ended for as long as patience lasts. */
  async function nothingHappens(): Promise<void> {
    while (ended < calls && timestamp() - lastSign < patienceMs) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  await Promise.race([Promise.all(Array.from({ length: concurrency }, work)), nothingHappens()]);
}

/** One client for each transport; they share a token, and so a limiter. */
function createClients(
  { budget, timeoutMs }: SoakSettings,
  mutant: ClientMutant,
  baseUrl: string,
  token: string,
): Readonly<Record<ClientName, Send>> {
  const rateLimit = mutant.limiter?.(budget) ?? createRateLimiter(budget);
  const createSend = (transport: Transport): Send => {
    const client = createClient({
      token,
      transport: mutant.transport?.(transport) ?? transport,
      rateLimit: mutant.isUnlimited ? false : rateLimit,
      retry: { attempts: ATTEMPTS, baseMs: 20, maxMs: 500, ...mutant.retry },
      timeoutMs,
    });
    const send: Send = (call, options) => client.send(call, options);
    return mutant.send?.(send) ?? send;
  };
  return {
    fetch: createSend(fetchTransport({ baseUrl })),
    ofetch: createSend(ofetchTransport({ baseUrl })),
  };
}

async function outcomeOf(plan: Plan, send: Send): Promise<Outcome> {
  const giveUp = new AbortController();
  const timer =
    plan.abortAfterMs === undefined
      ? undefined
      : setTimeout(() => giveUp.abort(), plan.abortAfterMs);
  try {
    return read(await send(numbered(plan), { signal: giveUp.signal }));
  } catch (error) {
    return { kind: "exception", message: String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The call with its number in a header, by which proxy and sandbox know it. */
function numbered({ call, number }: Plan): Plan["call"] {
  const request = call.request.map((each) => ({
    ...each,
    headers: { ...each.headers, "x-soak-call": String(number) },
  }));
  return { ...call, request };
}

const read = (result: Result<unknown, Failure>): Outcome =>
  result.match<Outcome>(
    (value) => ({ kind: "ok", digest: digestOf(value), id: idOf(value) }),
    (failure) => ({
      kind: "failure",
      name: failure.kind,
      attempts: failure.attempts,
      status: "status" in failure ? failure.status : undefined,
      reason: "reason" in failure ? failure.reason : undefined,
      sent: "sent" in failure ? failure.sent : undefined,
      mayHaveHappened: mayHaveHappened(failure),
    }),
  );

const idOf = (value: unknown): number | undefined => {
  const id = (value as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === "number" ? id : undefined;
};

import { DEFAULT_LEASE_MS, type HttpResponse, type RateBudget, retryAfterMs } from "centime";
import type { Commands } from "./commands.ts";
import { SLOTS_SCRIPT } from "./slots-script.ts";

/** The slots of one budget in Redis. What it does not get to know, it forgets by itself in time. */
export interface Slots {
  /** The id of a slot, or 0 and after how many milliseconds to ask again. Rejects when Redis is down. */
  take(sendingMs: number): Promise<{ readonly slot: number; readonly waitMs: number }>;
  /** Its request has a response. */
  answered(slot: number, response: HttpResponse): void;
  /** Its connection broke. */
  broken(slot: number): void;
  /** Its request was given up, and may still be counted. */
  held(slot: number): void;
  /** Its request was certainly not sent. */
  unused(slot: number): void;
}

/** However long the API asks to wait, a limiter looks again after a minute. */
const LONGEST_CLOSURE_MS = 60_000;

export function createSlots(send: Commands, key: string, budget: RateBudget): Slots {
  const { requests, windowMs, leaseMs = DEFAULT_LEASE_MS } = budget;
  const run = (action: string, slot: number, more = 0, remaining: number | "" = "") => {
    const settings = [windowMs, requests, leaseMs, slot, Math.ceil(more), "", remaining];
    return send("EVAL", SLOTS_SCRIPT, 1, key, action, ...settings);
  };
  const tell = (...args: Parameters<typeof run>): void => void run(...args).catch(() => undefined);
  return {
    async take(sendingMs) {
      const [slot, waitMs] = (await run("take", 0, sendingMs)) as readonly unknown[];
      return { slot: Number(slot), waitMs: Number(waitMs) };
    },
    answered(slot, { status, headers }) {
      const reset = resetMs(headers);
      const remaining = count(headers["ratelimit-remaining"]);
      if (status === 429) {
        const asked = retryAfterMs(headers) ?? reset ?? windowMs;
        tell("refused", slot, Math.min(LONGEST_CLOSURE_MS, asked));
      } else if (remaining === undefined || reset === undefined) tell("answered", slot);
      else tell("answered", slot, reset, remaining);
    },
    broken: (slot) => tell("answered", slot),
    held: (slot) => tell("held", slot),
    unused: (slot) => tell("unused", slot),
  };
}

/** How far away `ratelimit-reset` is, by the response's own `date`. */
function resetMs(headers: HttpResponse["headers"]): number | undefined {
  const reset = count(headers["ratelimit-reset"]);
  const date = Date.parse(headers["date"] ?? "");
  if (reset === undefined) return undefined;
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? Date.now() : date));
}

const count = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;

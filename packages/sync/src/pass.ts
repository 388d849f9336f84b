import type { Client, Time } from "centime";
import type { Kysely } from "kysely";
import type { DatabaseFailure } from "./database/open.ts";
import type { Database } from "./database/schema.ts";
import { estimateOf, type Plan, type SyncEstimate } from "./estimate.ts";
import type { CallFailure, Part } from "./tables/table.ts";

/** What a pass is doing. */
export interface Progress {
  /** The table that is being read. */
  readonly table: string;
  /** `"reading"`: the whole list; `"following"`: what has changed; `"parts"`: lines, payments and the like. */
  readonly step: "reading" | "following" | "parts";
  /** How many records have been written in this step. */
  readonly done: number;
  /** How many requests this pass has made for pages of lists and for parts. */
  readonly requests: number;
  /** How many requests of these the whole pass still needs, as far as can be told. */
  readonly requestsLeft: number;
}

/** How to bring a copy up to date. */
export interface SyncOptions {
  /** The tables to keep, by name. Default: all. */
  readonly tables?: readonly string[] | undefined;
  /** What costs a request for each record, and is left out unless it is named. Default: nothing. */
  readonly parts?: readonly Part[] | undefined;
  /** How many requests may be on their way at once: 1 to 25. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Tables without a changelog are compared when the last time is so many milliseconds ago. Default: 0. */
  readonly compareEveryMs?: number | undefined;
  /** Called before anything is read, with what the pass will take. */
  readonly onEstimate?: ((estimate: SyncEstimate) => void) | undefined;
  /** Called as often as something was written. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the pass between two transactions. */
  readonly signal?: AbortSignal | undefined;
  /** The clock. Default: the machine's. */
  readonly time?: Time | undefined;
}

/** How many records a pass has written and deleted, by table. */
export type SyncSummary = Readonly<Record<string, { written: number; deleted: number }>>;

/** Why a pass has ended. */
export type Failure = DatabaseFailure | CallFailure;

/** What a pass works with. */
export interface Pass {
  readonly client: Client;
  readonly db: Kysely<Database>;
  readonly parts: readonly Part[];
  readonly options: SyncOptions;
  readonly time: Time;
  readonly summary: Record<string, { written: number; deleted: number }>;
  /** Empty when nobody listens: it costs some requests. */
  readonly plan: Plan;
}

/** The counts of a table, to be added to. */
export function countOf({ summary }: Pick<Pass, "summary">, table: string) {
  summary[table] ??= { written: 0, deleted: 0 };
  return summary[table];
}

type Step = Pick<Progress, "table" | "step" | "done">;

/** Says how far a pass has come, to whom wants to know. */
export function report({ options, plan }: Pass, step: Step): void {
  if (options.onProgress === undefined) return;
  const requestsLeft = estimateOf(plan).requests;
  tell(options.onProgress, { ...step, requests: plan.done, requestsLeft });
}

/** Calls a listener, if there is one. */
export function tell<Value>(listener: ((value: Value) => void) | undefined, value: Value): void {
  try {
    listener?.(value);
  } catch {
    // A listener does not end a pass.
  }
}

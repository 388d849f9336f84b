import { type Client, systemTime } from "centime";
import type { Kysely } from "kysely";
import { err, ok, type Result } from "neverthrow";
import { databaseFailure, textOf } from "./database/open.ts";
import type { Database } from "./database/schema.ts";
import { estimateOf, noPlan, planPass, type SyncEstimate } from "./estimate.ts";
import { follow } from "./follow.ts";
import { beginReading, readWhole } from "./lists.ts";
import { readParts } from "./parts.ts";
import { type Failure, type Pass, type SyncOptions, type SyncSummary, tell } from "./pass.ts";
import { type ListTask, listTask, readStates, type States } from "./state.ts";
import { TABLES } from "./tables/index.ts";
import { type Table, wantedParts } from "./tables/table.ts";

/**
 * Brings a copy up to date, table by table: first the whole list, then what has changed since. Each page
 * and the state that follows it are one transaction, so that a pass that is killed goes on where it was.
 */
export async function sync(
  client: Client,
  db: Kysely<Database>,
  options: SyncOptions = {},
): Promise<Result<SyncSummary, Failure>> {
  try {
    const { parts = [], time = systemTime, onEstimate, onProgress } = options ?? {};
    const tables = tablesOf(options);
    const planned = onEstimate || onProgress ? await planOf(client, db, options) : ok(noPlan());
    if (planned.isErr()) return err(planned.error);
    const plan = planned.value;
    const pass: Pass = { client, db, parts, options: options ?? {}, time, summary: {}, plan };
    tell(onEstimate, estimateOf(pass.plan));
    for (const table of tables) {
      const failure = (await syncTable(pass, table)) ?? (await readParts(pass, table));
      if (failure !== undefined) return err(failure);
    }
    return ok(pass.summary);
  } catch (thrown) {
    return err(databaseFailure("write", `the copy cannot be written: ${textOf(thrown)}`));
  }
}

/**
 * Estimates what the next pass will take, and reads only some pages of each list that is not in the copy:
 * at most six. A pass that is to follow changelogs alone is estimated at none.
 */
export async function estimateSync(
  client: Client,
  db: Kysely<Database>,
  options: Pick<SyncOptions, "tables" | "parts" | "compareEveryMs" | "time"> = {},
): Promise<Result<SyncEstimate, Failure>> {
  try {
    return (await planOf(client, db, options)).map(estimateOf);
  } catch (thrown) {
    return err(databaseFailure("read", `the copy cannot be read: ${textOf(thrown)}`));
  }
}

const tablesOf = (options: SyncOptions | undefined): readonly Table[] =>
  TABLES.filter(({ name }) => options?.tables?.includes(name) ?? true);

const planOf = (client: Client, db: Kysely<Database>, options: SyncOptions | undefined) =>
  planPass(client, db, {
    tables: tablesOf(options),
    parts: options?.parts ?? [],
    compareEveryMs: options?.compareEveryMs ?? 0,
    nowMs: (options?.time ?? systemTime).now(),
  });

/** Reads a whole list where that is due, then what has changed since. */
async function syncTable(pass: Pass, table: Table): Promise<Failure | undefined> {
  for (let isBegun = false; ; ) {
    const states = await readStates(pass.db, table);
    const kept = keptParts(pass, table, states);
    const state = states.get(table.name);
    const isDue = !isBegun && taskOf(pass, table, states) === "begin";
    if (!isDue && state?.windows) {
      const failure = await readWhole(pass, kept, state, state.windows);
      if (failure !== undefined) return failure;
      continue;
    }
    const failure = isDue ? undefined : await follow(pass, kept, states);
    const startsOver = isDue || (failure?.kind === "ChangesExpired" && !isBegun);
    if (!startsOver) return failure;
    const begun = await beginReading(pass, kept, (state?.reading ?? 0) + 1);
    if (begun !== undefined) return begun;
    isBegun = true;
  }
}

const taskOf = ({ parts, options, time }: Pass, table: Table, states: States): ListTask =>
  listTask(table, states, {
    parts,
    compareEveryMs: options.compareEveryMs ?? 0,
    nowMs: time.now(),
  });

/** A table with the parts that are kept: those that this pass is asked for, or that an earlier one was. */
function keptParts({ parts }: Pass, table: Table, states: States): Table {
  const wanted = wantedParts(table, parts);
  const isKept = (child: (typeof wanted)[number]) =>
    wanted.includes(child) || states.has(child.name);
  return { ...table, children: (table.children ?? []).filter(isKept) };
}

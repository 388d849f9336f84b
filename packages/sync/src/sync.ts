import type { Client } from "centime";
import type { Kysely } from "kysely";
import { err, ok, type Result } from "neverthrow";
import { databaseFailure, textOf } from "./database/open.ts";
import type { Database } from "./database/schema.ts";
import { estimateOf, noPlan, planPass, type SyncEstimate } from "./estimate.ts";
import { follow } from "./follow.ts";
import { begin, beginReading, readWhole } from "./lists.ts";
import { readParts } from "./parts.ts";
import { type Failure, type Pass, type SyncOptions, type SyncSummary, tell } from "./pass.ts";
import { TABLES } from "./tables/index.ts";
import type { Table } from "./tables/table.ts";

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
    const { parts = [], onEstimate, onProgress } = options ?? {};
    const tables = tablesOf(options);
    const planned = onEstimate || onProgress ? await planOf(client, db, options) : ok(noPlan());
    if (planned.isErr()) return err(planned.error);
    const pass = { client, db, parts, options: options ?? {}, summary: {}, plan: planned.value };
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
  options: Pick<SyncOptions, "tables" | "parts" | "compareEveryMs"> = {},
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
  });

async function syncTable(pass: Pass, table: Table): Promise<Failure | undefined> {
  const begun = await begin(pass, table);
  if (begun.isErr()) return begun.error;
  let state = begun.value;
  if (state.windows !== null) {
    const read = await readWhole(pass, table, state, state.windows);
    if (read.isErr()) return read.error;
    state = read.value;
  }
  if (table.followed === undefined) return undefined;
  const followed = await follow(pass, table, table.followed, state);
  if (followed !== "expired") return followed;
  const again = await beginReading(pass, table, state.reading + 1);
  return again.isErr() ? again.error : syncTable(pass, table);
}

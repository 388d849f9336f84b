import type { ChangesState, Windows } from "centime/follow";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./database/schema.ts";
import { type ChildTable, type Part, type Table, wantedParts } from "./tables/table.ts";

/** How far the copy of a table has come, or following the changelog of a part. */
export interface State {
  /** The number of the last reading of the whole list that was begun. */
  readonly reading: number;
  /** The windows of that reading that are left; `null` when it is done. */
  readonly windows: Windows | null;
  /** Where following the changelog has come to. */
  readonly changes: ChangesState | null;
  /** When that reading was begun. */
  readonly begun_at: Date | null;
}

/** What is known of a table and its parts; a part has a state once it was asked for. */
export type States = ReadonlyMap<string, State>;

type Db = Kysely<Database> | Transaction<Database>;

/** The states of a table and its parts, by name; without those that were never begun. */
export async function readStates(db: Db, { name, children = [] }: Table): Promise<States> {
  const names = [name, ...children.map((child) => child.name)];
  const { rows } = await sql<State & { readonly table_name: string }>`
    select table_name, reading, windows, changes, begun_at from centime_state
    where table_name in (${sql.join(names)})`.execute(db);
  return new Map(rows.map(({ table_name, ...state }) => [table_name, state]));
}

/** Stores the state of a table, in the transaction of what it is the state of. */
export async function writeState(
  db: Db,
  table: string,
  { reading, windows, changes, begun_at }: State,
): Promise<void> {
  await sql`
    insert into centime_state (table_name, reading, windows, changes, begun_at)
    values (${table}, ${reading}, ${toJson(windows)}, ${toJson(changes)}, ${begun_at})
    on conflict (table_name) do update set reading = excluded.reading,
      windows = excluded.windows, changes = excluded.changes, begun_at = excluded.begun_at
  `.execute(db);
}

const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What a pass is asked for, as far as it decides which lists are read whole. */
export interface Wanted {
  readonly parts: readonly Part[];
  /** Tables without a changelog are compared when the last time is so long ago. */
  readonly compareEveryMs: number;
  readonly nowMs: number;
}

/** What is to be done with a whole list. */
export type ListTask = "begin" | "goOn" | "nothing";

/**
 * A list is read the first time, again when a part is new, and every so often when it has no changelog. A
 * reading that was interrupted goes on.
 */
export function listTask(table: Table, states: States, wanted: Wanted): ListTask {
  const state = states.get(table.name);
  const isNew = ({ name }: ChildTable) => !states.has(name);
  if (state === undefined || wantedParts(table, wanted.parts).some(isNew)) return "begin";
  if (state.windows !== null) return "goOn";
  if (table.followed !== undefined) return "nothing";
  const begunMs = state.begun_at?.getTime() ?? 0;
  return wanted.nowMs - begunMs >= wanted.compareEveryMs ? "begin" : "nothing";
}

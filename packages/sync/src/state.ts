import type { ChangesState, Windows } from "centime/follow";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "./database/schema.ts";

/** How far the copy of a table has come. */
export interface State {
  /** The number of the last reading of the whole list that was begun. */
  readonly reading: number;
  /** The windows of that reading that are left; `null` when it is done. */
  readonly windows: Windows | null;
  /** Where following the changelog has come to. */
  readonly changes: ChangesState | null;
  /** When the whole list was last read to its end. */
  readonly read_at: Date | null;
}

type Db = Kysely<Database> | Transaction<Database>;

/** The state of a table; `undefined` before its first reading. */
export async function readState(db: Db, table: string): Promise<State | undefined> {
  const { rows } = await sql<State>`
    select reading, windows, changes, read_at from centime_state
    where table_name = ${table}`.execute(db);
  return rows[0];
}

/** Stores the state of a table, in the transaction of what it is the state of. */
export async function writeState(
  db: Db,
  table: string,
  { reading, windows, changes, read_at }: State,
): Promise<void> {
  await sql`
    insert into centime_state (table_name, reading, windows, changes, read_at)
    values (${table}, ${reading}, ${toJson(windows)}, ${toJson(changes)}, ${read_at})
    on conflict (table_name) do update set reading = excluded.reading,
      windows = excluded.windows, changes = excluded.changes, read_at = excluded.read_at
  `.execute(db);
}

const toJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Whether the whole list is to be read, or read on: the first time, or since it has no changelog. */
export function isToRead(
  state: State | undefined,
  isFollowed: boolean,
  compareEveryMs: number,
): boolean {
  if (state === undefined || state.windows !== null) return true;
  if (isFollowed || state.read_at === null) return false;
  return Date.now() - state.read_at.getTime() >= compareEveryMs;
}

import { type Kysely, sql, type Transaction } from "kysely";
import type { Columns } from "../tables/table.ts";
import type { Database } from "./schema.ts";

/** A record as it is written: its columns, and the vendor's whole object. */
export interface Row {
  readonly id: number;
  readonly columns: Columns;
  readonly data: object;
}

type Tx = Transaction<Database> | Kysely<Database>;

/** Postgres takes 65,535 parameters in one statement. */
const MOST_PARAMETERS = 20_000;

/** Writes records, new ones and those that are there. */
export async function upsert(
  tx: Tx,
  table: string,
  rows: readonly Row[],
  more: Columns,
  keys: readonly string[] = ["id"],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = ["id", "data", ...Object.keys(first.columns), ...Object.keys(more)];
  const updated = names.filter((name) => !keys.includes(name));
  const size = Math.floor(MOST_PARAMETERS / names.length);
  for (let start = 0; start < rows.length; start += size) {
    const values = rows.slice(start, start + size).map((row) => {
      const { id, data, columns } = row;
      const all: Columns = { ...columns, ...more, id, data: JSON.stringify(data) };
      return sql`(${sql.join(names.map((name) => all[name] ?? null))})`;
    });
    await sql`
      insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values ${sql.join(values)}
      on conflict (${sql.join(keys.map((name) => sql.ref(name)))}) do update set
      ${sql.join(updated.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}
    `.execute(tx);
  }
}

/** Deletes records, and what was read of each. */
export async function deleteRecords(
  tx: Tx,
  table: string,
  children: readonly { readonly name: string; readonly parent: string }[],
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const list = sql`any(${[...ids]}::bigint[])`;
  await sql`delete from ${sql.table(table)} where id = ${list}`.execute(tx);
  for (const { name, parent } of children) {
    await sql`delete from ${sql.table(name)} where ${sql.ref(parent)} = ${list}`.execute(tx);
    await sql`delete from centime_pending
      where child_table = ${name} and parent_id = ${list}`.execute(tx);
  }
}

/** Replaces what one record has. */
export async function replaceChildren(
  tx: Tx,
  child: { readonly name: string; readonly parent: string },
  parentId: number,
  rows: readonly Row[],
): Promise<void> {
  await sql`delete from ${sql.table(child.name)}
    where ${sql.ref(child.parent)} = ${parentId}`.execute(tx);
  await upsert(tx, child.name, rows, { [child.parent]: parentId }, [child.parent, "id"]);
  await sql`delete from centime_pending
    where child_table = ${child.name} and parent_id = ${parentId}`.execute(tx);
}

/** Says that what these records have is to be read. */
export async function markPending(
  tx: Tx,
  child: string,
  parentIds: readonly number[],
): Promise<void> {
  if (parentIds.length === 0) return;
  await sql`insert into centime_pending (child_table, parent_id)
    select ${child}, unnest(${[...parentIds]}::bigint[])
    on conflict do nothing`.execute(tx);
}

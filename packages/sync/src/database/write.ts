import { type Kysely, sql, type Transaction } from "kysely";
import type { Columns, Table } from "../tables/table.ts";
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

/** What all rows of a statement have, and what tells them apart. */
interface Upsert {
  readonly more?: Columns;
  readonly keys?: readonly string[];
}

/** Writes records, new ones and those that are there. */
export async function upsert(
  tx: Tx,
  table: string,
  rows: readonly Row[],
  { more = {}, keys = ["id"] }: Upsert = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = ["id", "data", ...Object.keys(first.columns), ...Object.keys(more)];
  const updated = names.filter((name) => !keys.includes(name));
  const all = rows.map(
    ({ id, data, columns }): Columns => ({ ...columns, ...more, id, data: JSON.stringify(data) }),
  );
  // A statement may write a row once; of two, the later one was read later.
  const single = [
    ...new Map(all.map((row) => [keys.map((key) => row[key]).join(" "), row])).values(),
  ];
  const size = Math.floor(MOST_PARAMETERS / names.length);
  for (let start = 0; start < single.length; start += size) {
    const values = single
      .slice(start, start + size)
      .map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`);
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
  { name, children = [] }: Pick<Table, "name" | "children">,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from ${sql.table(name)} where id = ${anyOf(ids)}`.execute(tx);
  for (const child of children) await deleteChildren(tx, child, ids);
}

/** A part of records, by its table and the column that refers to the record. */
interface Child {
  readonly name: string;
  readonly parent: string;
}

/** Replaces what records have; nothing of it is to be read any more. */
export async function replaceChildren(
  tx: Tx,
  child: Child,
  rowsOf: ReadonlyMap<number, readonly Row[]>,
): Promise<void> {
  if (rowsOf.size === 0) return;
  await deleteChildren(tx, child, [...rowsOf.keys()]);
  const rows = [...rowsOf].flatMap(([id, children]) =>
    children.map((row) => ({ ...row, columns: { ...row.columns, [child.parent]: id } })),
  );
  await upsert(tx, child.name, rows, { keys: [child.parent, "id"] });
}

async function deleteChildren(
  tx: Tx,
  { name, parent }: Child,
  parentIds: readonly number[],
): Promise<void> {
  await sql`delete from ${sql.table(name)}
    where ${sql.ref(parent)} = ${anyOf(parentIds)}`.execute(tx);
  await sql`delete from centime_pending
    where child_table = ${name} and parent_id = ${anyOf(parentIds)}`.execute(tx);
}

const anyOf = (ids: readonly number[]) => sql`any(${[...ids]}::bigint[])`;

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

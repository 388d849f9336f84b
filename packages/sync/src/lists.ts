import { type ChangesState, changes, partition, type Window, type Windows } from "centime/follow";
import { sql, type Transaction } from "kysely";
import { err, ok, type Result } from "neverthrow";
import type { Database } from "./database/schema.ts";
import { deleteRecords } from "./database/write.ts";
import { noteEnd, notePage } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { writeRecords } from "./records.ts";
import { type State, writeState } from "./state.ts";
import type { ChildTable, Table } from "./tables/table.ts";

/**
 * Begins to read a whole list. The position in each changelog is taken first: what changes while the list is
 * read comes again.
 */
export async function beginReading(
  pass: Pass,
  table: Table,
  reading: number,
): Promise<Failure | undefined> {
  const begun_at = new Date(pass.time.now());
  const position = await positionIn(pass, table);
  if (position.isErr()) return position.error;
  const parts: [name: string, State][] = [];
  for (const child of table.children ?? []) {
    const changes = await positionIn(pass, child);
    if (changes.isErr()) return changes.error;
    parts.push([child.name, { reading, windows: null, changes: changes.value, begun_at }]);
  }
  const windows = await findWindows(pass, table);
  if (windows.isErr()) return windows.error;
  const own = { reading, windows: windows.value, changes: position.value, begun_at };
  await pass.db.transaction().execute(async (tx) => {
    for (const [name, state] of [[table.name, own] as const, ...parts]) {
      await writeState(tx, name, state);
    }
  });
  return undefined;
}

/** Now, in a changelog, which takes no request; `null` where there is none. */
async function positionIn(
  { client, time }: Pass,
  { followed }: Table | ChildTable,
): Promise<Result<ChangesState | null, Failure>> {
  if (followed === undefined) return ok(null);
  for await (const first of changes(client, followed, { time })) {
    return first.map(({ state }) => state);
  }
  return ok(null);
}

const WINDOWS = 4;

/** Cuts a list between its first and its last record; both ends are open, for what comes meanwhile. */
async function findWindows({ client }: Pass, table: Table): Promise<Result<Windows, Failure>> {
  const whole: Windows = { field: table.key, windows: [{}] };
  const byId = { filter: [{ field: "id", operator: "gteq", value: 1 }], sort: "id" };
  if (table.key !== "id" || table.list(byId as never).request.isErr()) return ok(whole);
  const edges = ["id", "-id"].map((sort) => client.send(table.list({ sort, limit: 1 } as never)));
  const bounds: number[] = [];
  for (const page of await Promise.all(edges)) {
    if (page.isErr()) return err(page.error);
    bounds.push(...page.value.items.map(({ id }) => id));
  }
  const [first = 0, last = 0] = bounds;
  const width = Math.ceil((last - first + 1) / WINDOWS);
  const cuts = Array.from({ length: WINDOWS - 1 }, (_, index) => first + width * (index + 1));
  const starts = [undefined, ...cuts];
  const windows = starts.map((from, index): Window => ({ from, to: cuts[index] }));
  return ok(last - first < WINDOWS ? whole : { field: "id", windows });
}

/** Reads the windows that are left of the whole list. */
export async function readWhole(
  pass: Pass,
  table: Table,
  state: State,
  windows: Windows,
): Promise<Failure | undefined> {
  const { client, db, options } = pass;
  const { concurrency, signal } = options;
  const { reading } = state;
  const call = table.list({ limit: 100 } as never);
  let done = 0;
  for await (const page of partition(client, call, windows, { concurrency, signal })) {
    if (page.isErr()) return page.error;
    const { items, rest } = page.value;
    const pending = await db.transaction().execute(async (tx) => {
      await writeState(tx, table.name, { ...state, windows: rest });
      return writeRecords(tx, pass, table, { items, reading, page: page.value });
    });
    notePage(pass.plan, table.name, items, pending);
    done += items.length;
    report(pass, { table: table.name, step: "reading", done });
  }
  await db.transaction().execute(async (tx) => {
    await deleteUnseen(tx, pass, table, reading);
    await writeState(tx, table.name, { ...state, windows: null });
  });
  noteEnd(pass.plan, table.name);
  return undefined;
}

/** What this reading of the whole list has not seen is gone. */
async function deleteUnseen(
  tx: Transaction<Database>,
  pass: Pass,
  table: Table,
  reading: number,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table.name)} where reading < ${reading}`.execute(tx);
  await deleteRecords(
    tx,
    table,
    rows.map(({ id }) => Number(id)),
  );
  countOf(pass, table.name).deleted += rows.length;
}

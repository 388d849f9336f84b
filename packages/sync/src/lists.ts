import { type ChangesState, changes, partition, type Window, type Windows } from "centime/follow";
import { sql, type Transaction } from "kysely";
import { err, ok, type Result } from "neverthrow";
import type { Database } from "./database/schema.ts";
import { deleteRecords } from "./database/write.ts";
import { noteEnd, notePage } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { writeRecords } from "./records.ts";
import { isToRead, readState, type State, writeState } from "./state.ts";
import type { Table } from "./tables/table.ts";

/** The state to go on from: that of before, or of a reading that begins now. */
export async function begin(pass: Pass, table: Table): Promise<Result<State, Failure>> {
  const known = await readState(pass.db, table.name);
  const isInterrupted = known !== undefined && known.windows !== null;
  const isWhole = isToRead(known, table.followed !== undefined, pass.options.compareEveryMs ?? 0);
  if (known !== undefined && (isInterrupted || !isWhole)) return ok(known);
  return beginReading(pass, table, (known?.reading ?? 0) + 1);
}

/** The position in the changelog is taken first: what changes while the list is read comes again. */
export async function beginReading(
  pass: Pass,
  table: Table,
  reading: number,
): Promise<Result<State, Failure>> {
  let position: ChangesState | null = null;
  if (table.followed !== undefined) {
    for await (const first of changes(pass.client, table.followed)) {
      if (first.isErr()) return err(first.error);
      position = first.value.state;
    }
  }
  const windows = await findWindows(pass, table);
  if (windows.isErr()) return err(windows.error);
  const state: State = { reading, windows: windows.value, changes: position, read_at: null };
  await writeState(pass.db, table.name, state);
  return ok(state);
}

const WINDOWS = 4;

/** Cuts a list between its first and its last record; both ends are open, for what comes meanwhile. */
async function findWindows({ client }: Pass, table: Table): Promise<Result<Windows, Failure>> {
  const whole: Windows = { field: table.key, windows: [{}] };
  const byId = { filter: [{ field: "id", operator: "gteq", value: 1 }], sort: "id" };
  if (table.key !== "id" || table.list(byId as never).request.isErr()) return ok(whole);
  const bounds: number[] = [];
  for (const sort of ["id", "-id"]) {
    const page = await client.send(table.list({ sort, limit: 1 } as never));
    if (page.isErr()) return err(page.error);
    const id = page.value.items[0]?.id;
    if (id !== undefined) bounds.push(id);
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
): Promise<Result<State, Failure>> {
  const { client, db, options } = pass;
  const { concurrency, signal } = options;
  const call = table.list({ limit: 100 } as never);
  let done = 0;
  for await (const page of partition(client, call, windows, { concurrency, signal })) {
    if (page.isErr()) return err(page.error);
    const { items, rest } = page.value;
    const pending = await db.transaction().execute(async (tx) => {
      await writeState(tx, table.name, { ...state, windows: rest });
      return writeRecords(tx, pass, table, items, state.reading, page.value);
    });
    notePage(pass.plan, table.name, items, pending);
    done += items.length;
    report(pass, { table: table.name, step: "reading", done });
  }
  const read: State = { ...state, windows: null, read_at: new Date() };
  await db.transaction().execute(async (tx) => {
    await deleteUnseen(tx, pass, table, state.reading);
    await writeState(tx, table.name, read);
  });
  noteEnd(pass.plan, table.name);
  return ok(read);
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
    table.name,
    table.children ?? [],
    rows.map(({ id }) => Number(id)),
  );
  countOf(pass, table.name).deleted += rows.length;
}

import type { Page } from "centime";
import { type ChangesState, changes, partition, type Window, type Windows } from "centime/follow";
import { sql, type Transaction } from "kysely";
import { err, ok, type Result } from "neverthrow";
import type { Database } from "./database/schema.ts";
import { deleteRecords } from "./database/write.ts";
import { noteEnd, notePage } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { writeRecords } from "./records.ts";
import { type State, writeState } from "./state.ts";
import type { ChildTable, Table, WithId } from "./tables/table.ts";

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
  const cut = await cutList(pass, table);
  if (cut.isErr()) return cut.error;
  const { windows, pages } = cut.value;
  const own = { reading, windows, changes: position.value, begun_at };
  const pending = await pass.db.transaction().execute(async (tx) => {
    for (const [name, state] of [[table.name, own] as const, ...parts]) {
      await writeState(tx, name, state);
    }
    const counts: number[] = [];
    for (const page of pages) {
      counts.push(await writeRecords(tx, pass, table, { items: page.items, reading, page }));
    }
    return counts;
  });
  for (const [index, { items }] of pages.entries()) {
    notePage(pass.plan, table.name, items, pending[index] ?? 0);
  }
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

/** What is to be read of a list, and the pages that were read to find that out. */
interface CutList {
  readonly windows: Windows;
  readonly pages: readonly Page<WithId>[];
}

/**
 * Cuts a list between its first and its last page, which are read at once. What comes after the last one is
 * told by the changelog, or found by the next reading.
 */
async function cutList({ client }: Pass, table: Table): Promise<Result<CutList, Failure>> {
  const byId = { filter: [{ field: "id", operator: "gteq", value: 1 }], sort: "id" };
  if (table.key !== "id" || table.list(byId as never).request.isErr()) {
    return ok({ windows: { field: table.key, windows: [{}] }, pages: [] });
  }
  const ends = ["id", "-id"].map((sort) => client.send(table.list({ sort, limit: 100 } as never)));
  const pages: Page<WithId>[] = [];
  for (const page of await Promise.all(ends)) {
    if (page.isErr()) return err(page.error);
    pages.push(page.value);
  }
  const [first, last] = pages;
  const from = (first?.items.at(-1)?.id ?? 0) + 1;
  const to = last?.items.at(-1)?.id ?? 0;
  if (!first?.has_more)
    return ok({ windows: { field: "id", windows: [] }, pages: pages.slice(0, 1) });
  return ok({ windows: { field: "id", windows: between(from, to) }, pages });
}

/** Windows of equal width from one id on and before another one. */
function between(from: number, to: number): readonly Window[] {
  const width = Math.max(1, Math.ceil((to - from) / WINDOWS));
  const count = Math.max(0, Math.ceil((to - from) / width));
  return Array.from({ length: count }, (_, index) => ({
    from: from + width * index,
    to: Math.min(to, from + width * (index + 1)),
  }));
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

import { type Client, collect, type Page } from "centime";
import {
  type ChangesState,
  changes,
  type Followed,
  partition,
  type RecordChange,
  type Window,
  type Windows,
} from "centime/follow";
import { type Kysely, sql, type Transaction } from "kysely";
import { err, ok, type Result } from "neverthrow";
import { type DatabaseFailure, databaseFailure, textOf } from "./database/open.ts";
import type { Database } from "./database/schema.ts";
import { deleteRecords, markPending, type Row, replaceChildren, upsert } from "./database/write.ts";
import {
  estimateOf,
  noPlan,
  noteEnd,
  notePage,
  noteParts,
  type Plan,
  planPass,
  type SyncEstimate,
} from "./estimate.ts";
import { isToRead, readState, type State, writeState } from "./state.ts";
import { type CallFailure, type ChildTable, type Part, TABLES, type Table } from "./tables.ts";

/** What a pass is doing. */
export interface Progress {
  /** The table that is being read. */
  readonly table: string;
  /** `"reading"`: the whole list; `"following"`: what has changed; `"parts"`: lines, payments or matches. */
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
}

/** How many records a pass has written and deleted, by table. */
export type SyncSummary = Readonly<Record<string, { written: number; deleted: number }>>;

type Failure = DatabaseFailure | CallFailure;

/** What a pass works with. */
interface Pass {
  readonly client: Client;
  readonly db: Kysely<Database>;
  readonly parts: readonly Part[];
  readonly options: SyncOptions;
  readonly summary: Record<string, { written: number; deleted: number }>;
  /** Empty when nobody listens: it costs some requests. */
  readonly plan: Plan;
}

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
  return table.followed === undefined ? undefined : follow(pass, table, table.followed, state);
}

/** The state to go on from: that of before, or of a reading that begins now. */
async function begin(pass: Pass, table: Table): Promise<Result<State, Failure>> {
  const known = await readState(pass.db, table.name);
  const isInterrupted = known !== undefined && known.windows !== null;
  const isWhole = isToRead(known, table.followed !== undefined, pass.options.compareEveryMs ?? 0);
  if (known !== undefined && (isInterrupted || !isWhole)) return ok(known);
  return beginReading(pass, table, (known?.reading ?? 0) + 1);
}

/** The position in the changelog is taken first: what changes while the list is read comes again. */
async function beginReading(
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
async function readWhole(
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
      return writeItems(tx, pass, table, items, state.reading, page.value);
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

/** Writes records; returns how many of their parts are still to be read. */
async function writeItems(
  tx: Transaction<Database>,
  pass: Pass,
  table: Table,
  items: readonly { readonly id: number }[],
  reading: number,
  page: Page<unknown> | undefined,
): Promise<number> {
  let left = 0;
  await upsert(
    tx,
    table.name,
    items.map((item) => toRow(table, item)),
    { reading },
  );
  countOf(pass, table.name).written += items.length;
  for (const child of table.children ?? []) {
    const included = child.part === "lines" ? table.included : undefined;
    const isWanted = included !== undefined || pass.parts.includes(child.part);
    if (!isWanted) continue;
    const known = page && included ? included(page as never) : {};
    const pending: number[] = [];
    for (const { id } of items) {
      const children = known[String(id)];
      if (children === undefined || children.has_more) pending.push(id);
      else
        await replaceChildren(
          tx,
          child,
          id,
          children.items.map((item) => toRow(child, item)),
        );
    }
    await markPending(tx, child.name, pending);
    left += pending.length;
  }
  return left;
}

const toRow = (table: Table | ChildTable, item: { readonly id: number }): Row => ({
  id: item.id,
  columns: table.columns(item as never),
  data: item,
});

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

/** Reads what has changed; starts over when the changelog does not reach back so far. */
async function follow(
  pass: Pass,
  table: Table,
  followed: Followed<{ readonly id: number }, CallFailure>,
  state: State,
): Promise<Failure | undefined> {
  const { client, db, options } = pass;
  let done = 0;
  const start = { state: state.changes ?? undefined, signal: options.signal };
  for await (const batch of changes(client, followed, start)) {
    if (batch.isErr()) {
      const failure = batch.error;
      if (failure.kind !== "ChangesExpired") return failure;
      const begun = await beginReading(pass, table, state.reading + 1);
      return begun.isErr() ? begun.error : syncTable(pass, table);
    }
    const pending = await db.transaction().execute(async (tx) => {
      await writeState(tx, table.name, { ...state, changes: batch.value.state });
      return applyChanges(tx, pass, table, batch.value.changes, state.reading);
    });
    notePage(pass.plan, table.name, [], pending);
    done += batch.value.changes.length;
    if (batch.value.changes.length > 0)
      report(pass, { table: table.name, step: "following", done });
  }
  return undefined;
}

/** Writes what has changed; returns how many parts are still to be read. */
async function applyChanges(
  tx: Transaction<Database>,
  pass: Pass,
  table: Table,
  changed: readonly RecordChange<{ readonly id: number }>[],
  reading: number,
): Promise<number> {
  const items = changed.flatMap((change) => ("item" in change ? [change.item] : []));
  const gone = changed.flatMap(({ kind, id }) => (kind === "deleted" ? [id] : []));
  const pending = await writeItems(tx, pass, table, items, reading, undefined);
  await deleteRecords(tx, table.name, table.children ?? [], gone);
  countOf(pass, table.name).deleted += gone.length;
  return pending;
}

/** Reads the lines, payments and matches that are still to be read. */
async function readParts(pass: Pass, table: Table): Promise<Failure | undefined> {
  for (const child of table.children ?? []) {
    const failure = await readPart(pass, table, child);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function readPart(pass: Pass, table: Table, child: ChildTable): Promise<Failure | undefined> {
  const { rows } = await sql<{ id: string }>`
    select parent_id as id from centime_pending where child_table = ${child.name}
    order by parent_id`.execute(pass.db);
  const ids = rows.map(({ id }) => Number(id));
  const total = ids.length;
  let failure: Failure | undefined;
  const work = async () => {
    for (let id = ids.shift(); id !== undefined && failure === undefined; id = ids.shift()) {
      failure ??= await readChildren(pass, child, id);
      noteParts(pass.plan, table.name);
      report(pass, { table: child.name, step: "parts", done: total - ids.length });
    }
  };
  await Promise.all(Array.from({ length: pass.options.concurrency ?? WINDOWS }, work));
  return failure;
}

async function readChildren(
  { client, db, options, ...pass }: Pass,
  child: ChildTable,
  parentId: number,
): Promise<Failure | undefined> {
  const { signal } = options;
  const collected = await collect(client, child.list(parentId), { signal });
  if (collected.isErr()) {
    const failure = collected.error;
    // The record was deleted; its changelog will say so.
    if (failure.kind !== "NotFound") return failure;
  }
  const items = collected.isOk() ? collected.value : [];
  await db.transaction().execute((tx) =>
    replaceChildren(
      tx,
      child,
      parentId,
      items.map((item) => toRow(child, item)),
    ),
  );
  countOf(pass, child.name).written += items.length;
  return undefined;
}

function countOf({ summary }: Pick<Pass, "summary">, table: string) {
  summary[table] ??= { written: 0, deleted: 0 };
  return summary[table];
}

type Step = Pick<Progress, "table" | "step" | "done">;

function report({ options, plan }: Pass, step: Step): void {
  if (options.onProgress === undefined) return;
  const requestsLeft = estimateOf(plan).requests;
  tell(options.onProgress, { ...step, requests: plan.done, requestsLeft });
}

function tell<Value>(listener: ((value: Value) => void) | undefined, value: Value): void {
  try {
    listener?.(value);
  } catch {
    // A listener does not end a pass.
  }
}

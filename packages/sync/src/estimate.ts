import type { Client, Page } from "centime";
import { type Kysely, sql } from "kysely";
import { err, ok, type Result } from "neverthrow";
import type { Database } from "./database/schema.ts";
import { type ListTask, listTask, readStates, type State, type Wanted } from "./state.ts";
import { type CallFailure, type Part, type Table, wantedParts } from "./tables/table.ts";

/** What a pass will read, as far as can be told from a few pages of each list. */
export interface SyncEstimate {
  /** How many requests are left. */
  readonly requests: number;
  /** How many records of each list are left, and how many requests they take with their parts. */
  readonly tables: Readonly<Record<string, { records: number; requests: number }>>;
}

/** A part of a list's ids, and how many records there are for each id. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The records that were seen, and the ids that they cover. */
  records: number;
  covered: number;
}

/** What is left of one table. */
interface TablePlan {
  readonly stretches: readonly Stretch[];
  /** How many records have been read of the list. */
  read: number;
  /** How many requests each record takes for its parts. */
  readonly partsOfEach: number;
  /** How many parts of known records are still to be asked for. */
  pending: number;
}

/** What is left of a pass; it comes true as the pass goes on. */
export interface Plan {
  readonly tables: Map<string, TablePlan>;
  /** How many of the requests have been made. */
  done: number;
}

/** The plan of a pass that nobody asks about. */
export const noPlan = (): Plan => ({ tables: new Map(), done: 0 });

const PAGE = 100;

/** How many places of a list are looked at, beside its two ends. */
const SAMPLES = 4;

interface What extends Wanted {
  readonly tables: readonly Table[];
}

/**
 * Plans a pass. The API tells no length of a list: a few pages show how dense its ids are. A list that the
 * copy holds already is taken to be as long as it was.
 */
export async function planPass(
  client: Client,
  db: Kysely<Database>,
  { tables, ...wanted }: What,
): Promise<Result<Plan, CallFailure>> {
  const plan = noPlan();
  for (const table of tables) {
    const states = await readStates(db, table);
    const state = states.get(table.name);
    const task = listTask(table, states, wanted);
    const stretches = await stretchesOf(client, db, table, { task, state });
    if (stretches.isErr()) return err(stretches.error);
    const goesOn = task === "goOn" && state !== undefined;
    plan.tables.set(table.name, {
      stretches: stretches.value,
      read: goesOn ? await countRows(db, table.name, state.reading) : 0,
      partsOfEach: partsOfEach(table, wanted.parts),
      pending: await countPending(db, table, wanted.parts),
    });
  }
  return ok(plan);
}

/** What is left of a plan. */
export function estimateOf(plan: Plan): SyncEstimate {
  const tables: Record<string, { records: number; requests: number }> = {};
  let requests = 0;
  for (const [name, { stretches, read, partsOfEach, pending }] of plan.tables) {
    const records = Math.max(0, Math.round(sum(stretches.map(lengthOf))) - read);
    const least = stretches.length > 0 && read === 0 ? 1 : 0;
    const pages = Math.max(least, Math.ceil(records / PAGE));
    tables[name] = { records, requests: pages + records * partsOfEach + pending };
    requests += pages + records * partsOfEach + pending;
  }
  return { requests, tables };
}

/** Takes a page that was read into account: how many there are left, and how dense the rest will be. */
export function notePage(
  plan: Plan,
  table: string,
  items: readonly { readonly id: number }[],
  pending: number,
): void {
  plan.done += 1;
  const planned = plan.tables.get(table);
  if (planned === undefined) return;
  planned.read += items.length;
  planned.pending += pending;
  const ids = items.map(({ id }) => id).sort((one, other) => one - other);
  const [first = 0, last = first] = [ids[0], ids.at(-1)];
  const stretch = planned.stretches.find(({ from, to }) => first >= from && last < to);
  if (stretch === undefined || ids.length < PAGE / 2) return;
  stretch.records += ids.length;
  stretch.covered += last - first + 1;
}

/** The whole list of a table has been read. */
export function noteEnd(plan: Plan, table: string): void {
  const planned = plan.tables.get(table);
  if (planned !== undefined) plan.tables.set(table, { ...planned, stretches: [], read: 0 });
}

/** The lines, payments or matches of a record have been read. */
export function noteParts(plan: Plan, table: string): void {
  plan.done += 1;
  const planned = plan.tables.get(table);
  if (planned !== undefined) planned.pending = Math.max(0, planned.pending - 1);
}

/** A list that the copy holds is taken to be as long as it was; at any other one we look. */
async function stretchesOf(
  client: Client,
  db: Kysely<Database>,
  table: Table,
  { task, state }: { readonly task: ListTask; readonly state: State | undefined },
): Promise<Result<readonly Stretch[], CallFailure>> {
  if (task === "nothing") return ok([]);
  const isHeld = state !== undefined && (state.windows === null || state.reading > 1);
  return isHeld ? ok([exactly(await countRows(db, table.name))]) : lookAt(client, table);
}

/** Looks at the two ends of a list and at some places between. */
async function lookAt(
  client: Client,
  table: Table,
): Promise<Result<readonly Stretch[], CallFailure>> {
  const sorted = table.list({ sort: "id", limit: PAGE } as never);
  const isSortable = sorted.request.isOk();
  const first = await client.send(isSortable ? sorted : table.list({ limit: PAGE } as never));
  if (first.isErr()) return err(first.error);
  // Of a list that cannot be sorted, a page is all that can be told: groups of categories are few.
  const isAll = !isSortable || !first.value.has_more;
  if (isAll) return ok([exactly(first.value.items.length)]);
  const end = await client.send(table.list({ sort: "-id", limit: 1 } as never));
  if (end.isErr()) return err(end.error);
  const from = first.value.items[0]?.id ?? 0;
  const to = (end.value.items[0]?.id ?? from) + 1;
  const stretches = cut(from, to, canFilter(table) ? SAMPLES + 1 : 1);
  for (const [index, stretch] of stretches.entries()) {
    const page = index === 0 ? first : await pageFrom(client, table, stretch.from);
    if (page.isErr()) return err(page.error);
    sample(stretch, page.value);
  }
  return ok(stretches);
}

const idsFrom = (id: number) => ({
  sort: "id",
  limit: PAGE,
  filter: [{ field: "id", operator: "gteq", value: id }],
});

const canFilter = (table: Table): boolean => table.list(idsFrom(1) as never).request.isOk();

const pageFrom = (client: Client, table: Table, id: number) =>
  client.send(table.list(idsFrom(id) as never));

function cut(from: number, to: number, count: number): readonly Stretch[] {
  const bounds = Array.from({ length: count + 1 }, (_, index) =>
    Math.round(from + ((to - from) * index) / count),
  );
  return bounds.slice(1).map((bound, index) => ({
    from: bounds[index] ?? from,
    to: bound,
    records: 0,
    covered: 0,
  }));
}

/** A page that reaches over the end of its stretch says how many records the stretch holds. */
function sample(stretch: Stretch, { items, has_more }: Page<{ readonly id: number }>): void {
  const within = items.filter(({ id }) => id < stretch.to);
  const isWhole = within.length < items.length || !has_more;
  stretch.records = within.length;
  stretch.covered = (isWhole ? stretch.to : (within.at(-1)?.id ?? 0) + 1) - stretch.from;
}

const exactly = (records: number): Stretch => ({ from: 0, to: 1, records, covered: 1 });

const lengthOf = ({ from, to, records, covered }: Stretch): number =>
  covered === 0 ? 0 : ((to - from) * records) / covered;

/** How many requests a record takes for its parts. */
const partsOfEach = (table: Table, parts: readonly Part[]): number =>
  wantedParts(table, parts).filter(({ own, included }) => !own && !included).length;

/** How many records of a table there are; of one reading alone, if it is named. */
async function countRows(db: Kysely<Database>, table: string, reading?: number): Promise<number> {
  const seen = reading === undefined ? sql`true` : sql`reading = ${reading}`;
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${sql.table(table)} where ${seen}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

async function countPending(
  db: Kysely<Database>,
  table: Table,
  parts: readonly Part[],
): Promise<number> {
  const names = wantedParts(table, parts).map(({ name }) => name);
  if (names.length === 0) return 0;
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from centime_pending
    where child_table in (${sql.join(names)})`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

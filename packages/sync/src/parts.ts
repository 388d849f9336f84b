import { collect, type PageCall } from "centime";
import { sql } from "kysely";
import { replaceChildren } from "./database/write.ts";
import { noteParts } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { toRow } from "./records.ts";
import {
  type CallFailure,
  type ChildTable,
  type Table,
  type WithId,
  wantedParts,
} from "./tables/table.ts";

/** How many records are asked for at once. */
const AT_ONCE = 4;

/** How many ids are held at a time. */
const BATCH = 1000;

type List = (id: number) => PageCall<WithId, CallFailure>;

/** Reads the lines, payments, matches and categories that are still to be read. */
export async function readParts(pass: Pass, table: Table): Promise<Failure | undefined> {
  for (const child of wantedParts(table, pass.parts)) {
    const failure = child.list && (await readPart(pass, table, child, child.list));
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function readPart(
  pass: Pass,
  table: Table,
  child: ChildTable,
  list: List,
): Promise<Failure | undefined> {
  let done = 0;
  let failure: Failure | undefined;
  for (let ids = await pendingAfter(pass, child, 0); ids.length > 0; ) {
    const last = ids.at(-1) ?? 0;
    const work = async () => {
      for (let id = ids.shift(); id !== undefined && failure === undefined; id = ids.shift()) {
        const ended = await readChildren(pass, child, list(id), id);
        failure ??= ended;
        if (ended !== undefined) return;
        done += 1;
        noteParts(pass.plan, table.name);
        report(pass, { table: child.name, step: "parts", done });
      }
    };
    await allOf(Array.from({ length: pass.options.concurrency ?? AT_ONCE }, work));
    if (failure !== undefined) return failure;
    ids = await pendingAfter(pass, child, last);
  }
  return undefined;
}

/** Waits for all of them, also when one has thrown: none goes on behind the back of what comes next. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** The next records whose part is to be read. */
async function pendingAfter({ db }: Pass, { name }: ChildTable, id: number): Promise<number[]> {
  const { rows } = await sql<{ id: string }>`
    select parent_id as id from centime_pending
    where child_table = ${name} and parent_id > ${id}
    order by parent_id limit ${BATCH}`.execute(db);
  return rows.map((row) => Number(row.id));
}

async function readChildren(
  { client, db, options, ...pass }: Pass,
  child: ChildTable,
  call: PageCall<WithId, CallFailure>,
  parentId: number,
): Promise<Failure | undefined> {
  const { signal } = options;
  const collected = await collect(client, call, { signal });
  if (collected.isErr()) {
    const failure = collected.error;
    // The record was deleted; its changelog will say so.
    if (failure.kind !== "NotFound") return failure;
  }
  const items = collected.isOk() ? collected.value : [];
  const rows = items.map((item) => toRow(child, item));
  await db.transaction().execute((tx) => replaceChildren(tx, child, new Map([[parentId, rows]])));
  countOf(pass, child.name).written += items.length;
  return undefined;
}

import { collect } from "centime";
import { sql } from "kysely";
import { replaceChildren } from "./database/write.ts";
import { noteParts } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { toRow } from "./records.ts";
import type { ChildTable, Table } from "./tables/table.ts";

/** How many records are asked for at once. */
const AT_ONCE = 4;

/** Reads the lines, payments and matches that are still to be read. */
export async function readParts(pass: Pass, table: Table): Promise<Failure | undefined> {
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
  await Promise.all(Array.from({ length: pass.options.concurrency ?? AT_ONCE }, work));
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

import type { Page } from "centime";
import type { Transaction } from "kysely";
import type { Database } from "./database/schema.ts";
import { markPending, type Row, replaceChildren, upsert } from "./database/write.ts";
import { countOf, type Pass } from "./pass.ts";
import type { ChildTable, Table, WithId } from "./tables/table.ts";

/** Records as a list hands them out, and the reading of the whole list that they belong to. */
export interface Records {
  readonly items: readonly WithId[];
  readonly reading: number;
  /** Their page, for what it brings along. */
  readonly page?: Page<unknown>;
}

/** Writes records and what they bring along; returns how many of their parts are still to be read. */
export async function writeRecords(
  tx: Transaction<Database>,
  pass: Pass,
  table: Table,
  { items, reading, page }: Records,
): Promise<number> {
  const rows = items.map((item) => toRow(table, item));
  await upsert(tx, table.name, rows, { more: { reading } });
  countOf(pass, table.name).written += items.length;
  let left = 0;
  for (const child of table.children ?? []) {
    const known = new Map<number, readonly Row[]>();
    const pending: number[] = [];
    for (const item of items) {
      const children = childrenOf(child, item, page);
      if (children === undefined) pending.push(item.id);
      else
        known.set(
          item.id,
          children.map((one) => toRow(child, one)),
        );
    }
    await replaceChildren(tx, child, known);
    await markPending(tx, child.name, pending);
    left += pending.length;
  }
  return left;
}

/** A record's part, where the record or its page has all of it. */
function childrenOf(
  { own, included }: ChildTable,
  item: WithId,
  page: Page<unknown> | undefined,
): readonly WithId[] | undefined {
  if (own !== undefined) return own(item as never);
  if (page === undefined) return undefined;
  const children = included?.(page as never)[String(item.id)];
  return children === undefined || children.has_more ? undefined : children.items;
}

/** A record or a part of one, as it is written. */
export const toRow = (table: Table | ChildTable, item: WithId): Row => ({
  id: item.id,
  columns: table.columns(item as never),
  data: item,
});

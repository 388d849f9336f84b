import type { Page } from "centime";
import type { Transaction } from "kysely";
import type { Database } from "./database/schema.ts";
import { markPending, type Row, replaceChildren, upsert } from "./database/write.ts";
import { countOf, type Pass } from "./pass.ts";
import type { ChildTable, Table } from "./tables/table.ts";

/** Writes records; returns how many of their parts are still to be read. */
export async function writeRecords(
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

/** A record or a part of one, as it is written. */
export const toRow = (table: Table | ChildTable, item: { readonly id: number }): Row => ({
  id: item.id,
  columns: table.columns(item as never),
  data: item,
});

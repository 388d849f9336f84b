import { changes, type Followed, type RecordChange } from "centime/follow";
import type { Transaction } from "kysely";
import type { Database } from "./database/schema.ts";
import { deleteRecords } from "./database/write.ts";
import { notePage } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { writeRecords } from "./records.ts";
import { type State, writeState } from "./state.ts";
import type { CallFailure, Table } from "./tables/table.ts";

/** Reads what has changed; `"expired"` when the changelog does not reach back so far. */
export async function follow(
  pass: Pass,
  table: Table,
  followed: Followed<{ readonly id: number }, CallFailure>,
  state: State,
): Promise<Failure | "expired" | undefined> {
  const { client, db, options } = pass;
  let done = 0;
  const start = { state: state.changes ?? undefined, signal: options.signal };
  for await (const batch of changes(client, followed, start)) {
    if (batch.isErr()) {
      return batch.error.kind === "ChangesExpired" ? "expired" : batch.error;
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
  const pending = await writeRecords(tx, pass, table, items, reading, undefined);
  await deleteRecords(tx, table.name, table.children ?? [], gone);
  countOf(pass, table.name).deleted += gone.length;
  return pending;
}

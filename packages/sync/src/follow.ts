import { changes, type Followed, type RecordChange } from "centime/follow";
import type { Transaction } from "kysely";
import type { Database } from "./database/schema.ts";
import { deleteRecords } from "./database/write.ts";
import { notePage } from "./estimate.ts";
import { countOf, type Failure, type Pass, report } from "./pass.ts";
import { writeRecords } from "./records.ts";
import { type State, type States, writeState } from "./state.ts";
import { type CallFailure, type Table, type WithId, wantedParts } from "./tables/table.ts";

/** A changelog, the name that its state is stored under, and what its events change. */
interface Log {
  readonly followed: Followed<WithId, CallFailure>;
  readonly name: string;
  readonly table: Table;
}

/** Reads what has changed since the last pass: records, and parts that have a changelog of their own. */
export async function follow(
  pass: Pass,
  table: Table,
  states: States,
): Promise<Failure | undefined> {
  const reading = states.get(table.name)?.reading ?? 0;
  for (const log of logsOf(pass, table)) {
    const state = states.get(log.name);
    const failure = state && (await followLog(pass, log, state, reading));
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function logsOf(pass: Pass, table: Table): readonly Log[] {
  const { name, followed } = table;
  const own: readonly Log[] = followed === undefined ? [] : [{ followed, name, table }];
  const ofParts = wantedParts(table, pass.parts).flatMap((child): readonly Log[] => {
    if (child.followed === undefined) return [];
    return [{ followed: child.followed, name: child.name, table: { ...table, children: [child] } }];
  });
  return [...own, ...ofParts];
}

async function followLog(
  pass: Pass,
  { followed, name, table }: Log,
  state: State,
  reading: number,
): Promise<Failure | undefined> {
  const { client, db, time } = pass;
  const { signal } = pass.options;
  let done = 0;
  const start = { state: state.changes ?? undefined, signal, time };
  for await (const batch of changes(client, followed, start)) {
    if (batch.isErr()) return batch.error;
    const pending = await db.transaction().execute(async (tx) => {
      await writeState(tx, name, { ...state, changes: batch.value.state });
      return applyChanges(tx, pass, table, batch.value.changes, reading);
    });
    notePage(pass.plan, table.name, [], pending);
    done += batch.value.changes.length;
    if (batch.value.changes.length > 0) report(pass, { table: name, step: "following", done });
  }
  return undefined;
}

/** Writes what has changed; returns how many parts are still to be read. */
async function applyChanges(
  tx: Transaction<Database>,
  pass: Pass,
  table: Table,
  changed: readonly RecordChange<WithId>[],
  reading: number,
): Promise<number> {
  const items = changed.flatMap((change) => ("item" in change ? [change.item] : []));
  const gone = changed.flatMap(({ kind, id }) => (kind === "deleted" ? [id] : []));
  const pending = await writeRecords(tx, pass, table, { items, reading });
  await deleteRecords(tx, table, gone);
  countOf(pass, table.name).deleted += gone.length;
  return pending;
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, sync } from "@centime/sync";
import { sql } from "kysely";
import type { Stage } from "./narrator.ts";

/** What the view at the end is made of; the other tables would only take longer. */
const TABLES = ["ledger_accounts", "ledger_entry_lines"];

const CHANGELOG_DELAY_MS = 5000;

/** Copies the books into a database in a folder, and asks it for the trial balance. */
export async function tellCopyStory({ client, narrate, sandbox }: Stage): Promise<void> {
  narrate.chapter("A copy of the books, in a Postgres that lives in a folder");
  sandbox.advance(CHANGELOG_DELAY_MS);
  const folder = await mkdtemp(join(tmpdir(), "centime-books-"));
  try {
    const copy = await openDatabase(join(folder, "books"));
    if (copy.isErr()) {
      narrate.surprise(copy.error.message);
      return;
    }
    const { db, close } = copy.value;
    const synced = await sync(client, db, { tables: TABLES });
    if (synced.isErr()) narrate.surprise(`the copy failed: ${synced.error.message}`);
    else {
      for (const [table, { written }] of Object.entries(synced.value)) {
        narrate.result(table, `${written} rows`);
      }
      const { rows } = await sql<Balance>`
        select number, label, debit, credit, balance from trial_balance('2026-07-31')`.execute(db);
      narrate.line("         select * from trial_balance('2026-07-31')");
      narrate.table(
        ["account", "label", "balance"],
        rows.slice(0, MOST_ROWS).map(({ number, label, balance }) => [number, label, balance]),
      );
      tellTotals(narrate, rows);
    }
    await close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Balance {
  readonly number: string;
  readonly label: string;
  readonly debit: string;
  readonly credit: string;
  readonly balance: string;
}

const MOST_ROWS = 8;

function tellTotals(narrate: Stage["narrate"], rows: readonly Balance[]): void {
  const debits = cents(rows.map(({ debit }) => debit));
  const credits = cents(rows.map(({ credit }) => credit));
  narrate.line(`         ${rows.length} accounts, ${(debits / 100).toFixed(2)} on both sides`);
  if (debits !== credits || debits === 0) {
    narrate.surprise(`${debits / 100} of debits, ${credits / 100} of credits`);
  }
}

/** Amounts of the copy are `numeric`: two decimals, or more where the ledger has more. */
const cents = (amounts: readonly string[]): number =>
  amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0);

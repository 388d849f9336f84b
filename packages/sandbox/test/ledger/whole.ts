import * as assert from "uvu/assert";
import type { Books } from "../../src/index.ts";
import { sumOfCents } from "../../src/ledger/entries.ts";

/** Groups rows by a key. */
function groupBy<Row, Key>(rows: Iterable<Row>, read: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(read(row), [...(groups.get(read(row)) ?? []), row]);
  return groups;
}

/** The ledger balances, entry by entry, and refers to nothing that does not exist. */
export function requireWholeLedger(books: Books): void {
  const { ledgerEntries, ledgerLines, ledgerAccounts, journals, categories } = books;
  const lines = [...ledgerLines.values()];
  for (const [id, own] of groupBy(lines, ({ entry_id }) => entry_id)) {
    const entry = ledgerEntries.get(id);
    assert.ok(entry, `line of no entry: ${id}`);
    assert.is(sumOfCents(own), 0, `entry ${id} does not balance`);
    assert.ok(own.every(({ date }) => date === entry?.date));
    assert.ok(own.every(({ journal_id }) => journal_id === entry?.journal_id));
  }
  for (const line of lines) {
    assert.ok(ledgerAccounts.has(line.ledger_account_id));
    assert.ok(journals.has(line.journal_id));
    assert.ok(line.categories.every(({ id }) => categories.has(id)));
  }
  for (const [lettering, own] of groupBy(lines, (line) => line.lettering)) {
    if (lettering === null) continue;
    assert.ok(own.length > 1, "a line is lettered with none");
    assert.is(new Set(own.map((line) => line.ledger_account_id)).size, 1);
  }
  for (const { id, document, file_attachment_id } of ledgerEntries.values()) {
    if (document !== null) assert.ok(books[document].has(id), `entry of no document: ${id}`);
    if (file_attachment_id !== null) assert.ok(books.fileAttachments.has(file_attachment_id));
  }
}

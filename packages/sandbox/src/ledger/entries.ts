import type { TableName } from "../books/books.ts";
import { rowsWith } from "../books/indexes.ts";
import { nextFollowUpId } from "../books/numbering.ts";
import { change, remove, type Stamps, save } from "../books/records.ts";
import type { Context } from "../context.ts";
import { refuseWith } from "../http/response.ts";
import type { CategoryWeight } from "../resources/categories.ts";

/** A ledger entry as the books hold it; its lines are a table of their own. */
export interface LedgerEntryRecord extends Stamps {
  /** That of its document, when it has one: the API uses one id for both. */
  readonly id: number;
  /** The table of its document; `null` for an entry that was written by hand. */
  readonly document: TableName | null;
  readonly journal_id: number;
  readonly date: string;
  readonly due_date: string | null;
  readonly label: string;
  readonly piece_number: string;
  readonly invoice_number: string;
  readonly currency: string;
  readonly file_attachment_id: number | null;
}

/** A line of a ledger entry, with what its entry says, so that it can be found by it. */
export interface LedgerLineRecord extends Stamps {
  readonly id: number;
  readonly entry_id: number;
  readonly journal_id: number;
  readonly date: string;
  readonly ledger_account_id: number;
  readonly label: string;
  /** In cents: above zero for a debit, below for a credit. */
  readonly cents: number;
  readonly categories: readonly CategoryWeight[];
  /** What lines that are lettered together share. */
  readonly lettering: number | null;
}

/** A line to write: an amount on an account. */
export interface Posting {
  readonly ledger_account_id: number;
  /** In cents: above zero for a debit, below for a credit. */
  readonly cents: number;
  readonly label?: string | undefined;
  /** The line that it replaces, by its id, or `null` for a new one; left out: the line in the same place. */
  readonly id?: number | null | undefined;
}

/** An entry to write, with its lines. */
export interface EntryInput {
  readonly entry: LedgerEntryRecord;
  readonly postings: readonly Posting[];
}

/** The lines of an entry, in order. */
export const linesOf = ({ books }: Context, entryId: number): readonly LedgerLineRecord[] =>
  [...rowsWith(books.ledgerLines, "entry_id", entryId)].sort((one, other) => one.id - other.id);

/**
 * Writes an entry and its lines, as new or in place of what the entry was. A line that stays the same
 * keeps its id, categories and lettering. Refuses with 422 an entry that does not balance.
 */
export function writeEntry(context: Context, { entry, postings }: EntryInput): LedgerEntryRecord {
  requireBalance(postings);
  const lines = linesOf(context, entry.id);
  const kept = postings.map((posting, index) => lineFor(lines, posting, index));
  for (const line of lines) if (!kept.includes(line)) removeLine(context, line);
  postings.forEach((posting, index) => {
    writeLine(context, entry, posting, kept[index]);
  });
  const before = context.books.ledgerEntries.get(entry.id);
  return before !== undefined && isSame(before, entry)
    ? before
    : save(context, "ledgerEntries", entry);
}

/** The line that a posting goes on with, if there is one. */
const lineFor = (
  lines: readonly LedgerLineRecord[],
  posting: Posting,
  index: number,
): LedgerLineRecord | undefined =>
  posting.id === undefined ? lines[index] : lines.find(({ id }) => id === posting.id);

function writeLine(
  context: Context,
  entry: LedgerEntryRecord,
  { ledger_account_id, cents, label = "" }: Posting,
  kept: LedgerLineRecord | undefined,
): void {
  // Writing the line before may have taken the lettering of this one.
  const before = kept && context.books.ledgerLines.get(kept.id);
  const fields = {
    ledger_account_id,
    cents,
    label,
    date: entry.date,
    journal_id: entry.journal_id,
  };
  if (before === undefined) {
    save(context, "ledgerLines", {
      id: nextFollowUpId(context.books, "ledgerLine"),
      entry_id: entry.id,
      ...fields,
      categories: [],
      lettering: null,
      created_at: entry.updated_at,
      updated_at: entry.updated_at,
    });
    return;
  }
  if (isSame({ ...before, ...fields }, before)) return;
  const stays = before.cents === cents && before.ledger_account_id === ledger_account_id;
  if (!stays) unletter(context, before);
  const lettering = stays ? before.lettering : null;
  save(context, "ledgerLines", { ...before, ...fields, lettering, updated_at: entry.updated_at });
}

/** Removes an entry with its lines. */
export function removeEntry(context: Context, entry: LedgerEntryRecord): void {
  for (const line of linesOf(context, entry.id)) removeLine(context, line);
  remove(context, "ledgerEntries", entry);
}

function removeLine(context: Context, line: LedgerLineRecord): void {
  unletter(context, line);
  remove(context, "ledgerLines", context.books.ledgerLines.get(line.id) ?? line);
}

/** Gives lines one lettering. */
export function letter(context: Context, lines: readonly LedgerLineRecord[]): void {
  const lettering = nextFollowUpId(context.books, "lettering");
  for (const line of lines) change(context, "ledgerLines", line, { lettering });
}

/** Takes the lettering from all lines that share it with a line. */
export function unletter(context: Context, { lettering }: LedgerLineRecord): void {
  if (lettering === null) return;
  for (const line of rowsWith(context.books.ledgerLines, "lettering", lettering)) {
    change(context, "ledgerLines", line, { lettering: null });
  }
}

/** Takes the lettering from all lines of an entry, and from those that share it. */
export function unletterEntry(context: Context, entryId: number): void {
  for (const { id } of linesOf(context, entryId)) {
    const line = context.books.ledgerLines.get(id);
    if (line !== undefined) unletter(context, line);
  }
}

/** Refuses lines whose debits are not their credits, in the words of the API. */
function requireBalance(postings: readonly Posting[]): void {
  const debits = sumOfCents(postings.filter(({ cents }) => cents > 0));
  const credits = -sumOfCents(postings.filter(({ cents }) => cents < 0));
  if (debits === credits) return;
  refuseWith(422, {
    error: "Entry lines are not balanced",
    status: 422,
    details: { debit_total: formatCents(debits), credit_total: formatCents(credits) },
  });
}

/** The sum of some amounts, in cents. */
export const sumOfCents = (items: readonly { readonly cents: number }[]): number =>
  items.reduce((sum, { cents }) => sum + cents, 0);

/** Writes cents as the API writes amounts: `100.0`, `83.33`. */
export function formatCents(cents: number): string {
  const text = (Math.abs(cents) / 100).toFixed(2);
  return `${cents < 0 ? "-" : ""}${text.endsWith("0") ? text.slice(0, -1) : text}`;
}

/** Whether two rows have the same fields but for when they were written. */
function isSame<Own extends object>(one: Own, other: Own): boolean {
  const keys = Object.keys(one) as (keyof Own)[];
  return keys.every((key) => STAMPS.has(key) || one[key] === other[key]);
}

const STAMPS: ReadonlySet<PropertyKey> = new Set(["created_at", "updated_at"]);

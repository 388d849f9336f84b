import type {
  CreateLedgerEntryBody,
  LedgerEntryLineChanges,
  LedgerEntryLineInput,
  LedgerEntryLineUpdate,
  UpdateLedgerEntryBody,
} from "@centime/core/ledger-entries";
import { decimal, decimalPlaces } from "../../books/money.ts";
import { documentReference, nextId } from "../../books/numbering.ts";
import { changedNow, definedOnly, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import {
  type LedgerEntryRecord,
  type LedgerLineRecord,
  linesOf,
  type Posting,
  writeEntry,
} from "../../ledger/entries.ts";
import { existingAttachment } from "../file-attachments.ts";
import { existingLedgerAccount } from "../ledger-accounts.ts";
import { changeParts, existing, requireText } from "../shared.ts";

/** The ledger entry of that id; refuses with 404 when there is none. */
export const existingEntry = ({ books }: Context, id: number): LedgerEntryRecord =>
  existing(books.ledgerEntries, "LedgerEntry", id);

/** Writes an entry by hand; refuses with 422 lines that do not balance. */
export function createEntry(context: Context, body: CreateLedgerEntryBody): LedgerEntryRecord {
  const { books } = context;
  const { due_date = null, currency = "EUR", piece_number, file_attachment_id } = body;
  requireReferences(context, body);
  const postings = body.ledger_entry_lines.map((line) => toPosting(context, line));
  requireLines(postings, postings.length);
  return writeEntry(context, {
    entry: {
      id: nextId(books, "ledgerEntry"),
      document: null,
      journal_id: body.journal_id,
      date: body.date,
      due_date,
      label: body.label,
      piece_number: piece_number ?? documentReference(books.random),
      invoice_number: "",
      currency,
      file_attachment_id: file_attachment_id ?? null,
      ...stampsNow(context),
    },
    postings,
  });
}

/** Changes an entry that was written by hand; others change with their documents. */
export function updateEntry(
  context: Context,
  id: number,
  { ledger_entry_lines, ...body }: UpdateLedgerEntryBody,
): LedgerEntryRecord {
  const entry = existingEntry(context, id);
  if (entry.document !== null) refuseRule("The entry of a document changes with its document");
  requireReferences(context, body);
  const postings = changePostings(context, linesOf(context, id), ledger_entry_lines);
  const { create = [], update = [], delete: gone = [] } = ledger_entry_lines ?? {};
  requireLines(postings, create.length + update.length + gone.length);
  const changed = { ...entry, ...definedOnly(body), ...changedNow(context) };
  return writeEntry(context, { entry: changed, postings });
}

/** Refuses a journal or a file that does not exist, and a blank label. */
function requireReferences(
  context: Context,
  { journal_id, file_attachment_id, label }: Omit<UpdateLedgerEntryBody, "ledger_entry_lines">,
): void {
  if (journal_id !== undefined) existing(context.books.journals, "Journal", journal_id);
  if (file_attachment_id !== undefined) existingAttachment(context, file_attachment_id);
  requireText("Label", label);
}

const MOST_CHANGES = 1000;

/** Refuses an entry that would be left without lines, and a request that writes too many. */
function requireLines(postings: readonly Posting[], changes: number): void {
  if (postings.length === 0) refuseRule("An entry must have lines");
  if (changes > MOST_CHANGES) refuseRule("At most 1000 lines can be written by a request");
}

function toPosting(context: Context, line: LedgerEntryLineInput): Posting {
  const { ledger_account_id, debit, credit, label } = line;
  existingLedgerAccount(context, ledger_account_id);
  return { id: null, ledger_account_id, cents: toCents(debit, credit), label };
}

/** The cents of a line, which is a debit or a credit, and not both. */
function toCents(debit: string, credit: string): number {
  const amounts = [decimal(debit), decimal(credit)];
  if (amounts.some((amount) => amount.lt(0))) {
    refuseRule("Debit and credit must be greater than or equal to 0");
  }
  if (amounts.some((amount) => decimalPlaces(amount) > 2)) {
    refuseRule("Debit and credit must have 2 decimals or fewer");
  }
  const [debits = 0, credits = 0] = amounts.map(toCentsNumber);
  if (debits > 0 && credits > 0) refuseRule("A line is a debit or a credit, not both");
  return debits - credits;
}

/** The lines of an entry after a request's changes, with the ids of those that stay. */
function changePostings(
  context: Context,
  lines: readonly LedgerLineRecord[],
  changes: LedgerEntryLineChanges | undefined,
): readonly Posting[] {
  const { create = [], ...others } = changes ?? {};
  const kept = changeParts(lines, others, {
    model: "LedgerEntryLine",
    create: () => refuseRule("A line is added as a posting"),
    update: (line, update: LedgerEntryLineUpdate) => changeLine(context, line, update),
  });
  return [...kept, ...create.map((line) => toPosting(context, line))];
}

function changeLine(
  context: Context,
  line: LedgerLineRecord,
  { ledger_account_id, label, debit, credit }: LedgerEntryLineUpdate,
): LedgerLineRecord {
  if (ledger_account_id !== undefined) existingLedgerAccount(context, ledger_account_id);
  const cents =
    debit === undefined && credit === undefined ? line.cents : toCents(debit ?? "0", credit ?? "0");
  return { ...line, ...definedOnly({ ledger_account_id, label }), cents };
}

import type {
  AssignedCategory,
  AttachedFile,
  LedgerEntry,
  LedgerEntryLedgerEntryLine,
  ListedLedgerEntry,
  WrittenLedgerEntry,
} from "@centime/core/ledger-entries";
import type { Context } from "../../context.ts";
import { linkTo } from "../../http/response.ts";
import {
  formatCents,
  type LedgerEntryRecord,
  type LedgerLineRecord,
  linesOf,
} from "../../ledger/entries.ts";
import { assignedCategories, type CategoryWeight } from "../categories.ts";
import { titlesOf } from "../customer-invoices/show.ts";
import { documentFileAddress, fileAddress } from "../files/files.ts";

/** A ledger entry as lists show it. */
export function showListedEntry(
  context: Context,
  entry: LedgerEntryRecord,
): ListedLedgerEntry & { date: string } {
  const { created_at, updated_at } = entry;
  return {
    ...sharedFields(context, entry),
    ...deprecatedFields(context, entry),
    created_at,
    updated_at,
  };
}

/** A ledger entry with its lines, as reading one shows it. */
export function showEntry(context: Context, entry: LedgerEntryRecord): LedgerEntry {
  const { created_at, updated_at } = entry;
  return {
    ...sharedFields(context, entry),
    created_at,
    updated_at,
    ledger_entry_lines: linesOf(context, entry.id).map((line) => {
      const { ledger_account_id: _id, ...shown } = showEntryLine(context, line);
      return shown;
    }),
  };
}

/** A ledger entry with its lines, as writing one shows it. */
export function showWrittenEntry(context: Context, entry: LedgerEntryRecord): WrittenLedgerEntry {
  return {
    ...sharedFields(context, entry),
    ...deprecatedFields(context, entry),
    ledger_attachment_id: null,
    ledger_entry_lines: linesOf(context, entry.id).map((line) => showEntryLine(context, line)),
  };
}

/** A line as its entry shows it. */
export function showEntryLine(
  context: Context,
  { id, label, cents, ledger_account_id }: LedgerLineRecord,
): LedgerEntryLedgerEntryLine {
  const ledger_account = accountLink(context, ledger_account_id);
  return { id, ...debitAndCredit(cents), label, ledger_account_id, ledger_account };
}

/** Cents as the debit or the credit that they are. */
export const debitAndCredit = (cents: number): { debit: string; credit: string } => ({
  debit: formatCents(Math.max(cents, 0)),
  credit: formatCents(Math.max(-cents, 0)),
});

/** A link to a ledger account. */
export function accountLink({ books, baseUrl }: Context, id: number) {
  const number = books.ledgerAccounts.get(id)?.number ?? "";
  return { ...linkTo(baseUrl, "ledger_accounts", id), number };
}

function sharedFields(context: Context, entry: LedgerEntryRecord) {
  const { id, label, piece_number, date, due_date, invoice_number, journal_id } = entry;
  return {
    id,
    label,
    piece_number,
    date,
    due_date,
    invoice_number,
    journal: linkTo(context.baseUrl, "journals", journal_id),
    status: statusOf(context, entry),
    categories: categoriesOf(context, entry),
    attachment: attachmentOf(context, entry),
  };
}

function deprecatedFields(context: Context, entry: LedgerEntryRecord) {
  const { filename = null } = attachmentOf(context, entry) ?? {};
  return { journal_id: entry.journal_id, ledger_attachment_filename: filename };
}

/** What the documents of entries may have, whatever their table. */
interface BookedDocument {
  readonly archived_at?: string | null;
  readonly categories?: readonly CategoryWeight[];
}

function documentOf({ books }: Context, { id, document }: LedgerEntryRecord): BookedDocument {
  return document === null ? {} : ((books[document].get(id) ?? {}) as BookedDocument);
}

/** The status of the entry's document; `null` for an entry that was written by hand. */
function statusOf(context: Context, entry: LedgerEntryRecord): LedgerEntry["status"] {
  if (entry.document === null) return null;
  if (documentOf(context, entry).archived_at) return "archived";
  return TO_BE_MATCHED.has(entry.document) ? "accounting_needed" : "complete";
}

const TO_BE_MATCHED: ReadonlySet<string> = new Set(["transactions"]);

const categoriesOf = (context: Context, entry: LedgerEntryRecord): AssignedCategory[] =>
  assignedCategories(context.books, documentOf(context, entry).categories);

/** The file of an entry: the one that was attached, or the PDF of its invoice. */
function attachmentOf(context: Context, entry: LedgerEntryRecord): AttachedFile | null {
  const { fileAttachments, invoices } = context.books;
  const attached = fileAttachments.get(entry.file_attachment_id ?? 0)?.file;
  if (attached !== undefined) {
    return { filename: attached.filename, url: fileAddress(context, attached) };
  }
  const invoice = entry.document === "invoices" ? invoices.get(entry.id) : undefined;
  if (invoice === undefined) return null;
  const { filename } = titlesOf(context, invoice);
  return { filename, url: documentFileAddress(context, invoice.file_secret) };
}

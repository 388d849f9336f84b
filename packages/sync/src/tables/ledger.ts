import { type Category, getCategories, getCategoryGroups } from "centime/categories";
import { ledgerEntryLineCategoryChanges, ledgerEntryLineChanges } from "centime/follow";
import { getJournals, type Journal } from "centime/journals";
import { getLedgerAccounts, type LedgerAccount } from "centime/ledger-accounts";
import { getLedgerEntries, type ListedLedgerEntry } from "centime/ledger-entries";
import { getLedgerEntryLines, type ListedLedgerEntryLine } from "centime/ledger-entry-lines";
import { amount, categoryColumns, day, idOf, table } from "./table.ts";

export const journals = table<Journal>({
  name: "journals",
  key: "id",
  list: getJournals,
  columns: ({ code, label, type }) => ({ code, label, type }),
});

export const ledgerAccounts = table<LedgerAccount>({
  name: "ledger_accounts",
  key: "id",
  list: getLedgerAccounts,
  columns: ({ number, label, type, enabled, updated_at }) => ({
    number,
    label,
    type,
    enabled,
    updated_at,
  }),
});

export const ledgerEntries = table<ListedLedgerEntry>({
  name: "ledger_entries",
  key: "id",
  list: getLedgerEntries,
  columns: (entry) => ({
    label: entry.label,
    date: day(entry.date),
    due_date: day(entry.due_date),
    piece_number: entry.piece_number,
    invoice_number: entry.invoice_number,
    journal_id: entry.journal_id,
    status: entry.status,
    updated_at: entry.updated_at,
  }),
});

export const ledgerEntryLines = table<ListedLedgerEntryLine>({
  name: "ledger_entry_lines",
  key: "id",
  list: getLedgerEntryLines,
  followed: ledgerEntryLineChanges,
  columns: (line) => ({
    label: line.label,
    date: day(line.date),
    debit: amount(line.debit),
    credit: amount(line.credit),
    ledger_entry_id: idOf(line.ledger_entry),
    ledger_account_id: idOf(line.ledger_account),
    journal_id: idOf(line.journal),
    updated_at: line.updated_at,
  }),
  children: [
    {
      name: "ledger_entry_line_categories",
      part: "categories",
      parent: "ledger_entry_line_id",
      own: (line) => line.categories,
      followed: ledgerEntryLineCategoryChanges,
      columns: categoryColumns,
    },
  ],
});

export const categories = table<Category>({
  name: "categories",
  key: "id",
  list: getCategories,
  columns: ({ label, direction, category_group, analytical_code, updated_at }) => ({
    label,
    direction,
    category_group_id: idOf(category_group),
    analytical_code,
    updated_at,
  }),
});

export const categoryGroups = table({
  name: "category_groups",
  key: "id",
  list: getCategoryGroups,
  columns: ({ label }: { readonly id: number; readonly label: string }) => ({ label }),
});

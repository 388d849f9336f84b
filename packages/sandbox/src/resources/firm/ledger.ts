import type { FirmCategory } from "@centime/core/firm/categories";
import type { FirmLedgerAccount } from "@centime/core/firm/ledger-accounts";
import type { FirmLedgerEntryLine } from "@centime/core/firm/ledger-entry-lines";
import type { Context, Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { numberedPage } from "../../http/numbered-page.ts";
import { linkTo } from "../../http/response.ts";
import type { LedgerLineRecord } from "../../ledger/entries.ts";
import { letteredWith } from "../../ledger/lettering.ts";
import type { Category } from "../categories.ts";
import { categoryHandlers } from "../category-operations.ts";
import { exportHandlers } from "../exports/operations.ts";
import { createFiscalYear, yearsOf } from "../fiscal-years.ts";
import { journalHandlers } from "../journals.ts";
import {
  createLedgerAccount,
  existingLedgerAccount,
  type LedgerAccountRecord,
  updateLedgerAccount,
} from "../ledger-accounts.ts";
import { ledgerEntries } from "../ledger-entries/operations.ts";
import { showListedEntry } from "../ledger-entries/show.ts";
import { createEntry, existingEntry, updateEntry } from "../ledger-entries/write.ts";
import { existingLine, showLine } from "../ledger-entry-lines.ts";
import { resource } from "../resource.ts";
import { showing } from "../shared.ts";
import { balanceRows, showBalance } from "../trial-balance.ts";
import { AS_COMPANY, ofCompany } from "./of-company.ts";

const accounts = resource("ledgerAccounts", {
  model: "LedgerAccount",
  fields: keysAsFields<LedgerAccountRecord>({ id: "number", number: "text", enabled: "boolean" }),
  show: showAccount,
});

const lines = resource("ledgerLines", {
  model: "LedgerEntryLine",
  fields: {
    ...keysAsFields<LedgerLineRecord>({
      id: "number",
      journal_id: "number",
      ledger_account_id: "number",
      date: "date",
    }),
    ledger_entry_id: { type: "number", read: ({ entry_id }) => entry_id, key: "entry_id" },
  },
  sorts: { date: ({ date }) => date },
  show: showFirmLine,
});

const categories = resource("categories", { model: "Category", show: showCategory });

/** The trial balance has so many accounts on a page, unless the query says otherwise. */
const ACCOUNTS_PER_PAGE = 500;

const BY_NUMBER = "By page number.";

export const firmLedgerHandlers = {
  getFirmCategories: ofCompany(AS_COMPANY, categories.list),
  getFirmCategory: ofCompany(AS_COMPANY, categories.read),
  getFirmCategoryGroups: ofCompany(AS_COMPANY, categoryHandlers.getCategoryGroups),
  getFirmCategoryGroup: ofCompany(AS_COMPANY, categoryHandlers.getCategoryGroup),
  getFirmCategoryGroupCategories: ofCompany(AS_COMPANY, (context, id: number, query) => {
    const page = categoryHandlers.getCategoryGroupCategories(context, id, query);
    return { ...page, items: page.items.map((own) => ({ ...own, archived_at: null })) };
  }),

  getFirmFiscalYears: ofCompany(
    { documented: BY_NUMBER, assumed: "The first year comes first." },
    (context, query) => numberedPage(yearsOf(context), query, (year) => year),
  ),
  createFirmFiscalYear: ofCompany(
    { documented: "Fiscal years follow one another, and do not overlap: 422." },
    createFiscalYear,
  ),
  getFirmTrialBalance: ofCompany(
    { documented: `${BY_NUMBER} 500 accounts on a page, unless the query says otherwise.` },
    (context, query) => {
      const { per_page = ACCOUNTS_PER_PAGE, page } = query;
      return numberedPage(balanceRows(context, query), { page, per_page }, showBalance);
    },
  ),

  getFirmJournals: ofCompany(AS_COMPANY, journalHandlers.getJournals),
  getFirmJournal: ofCompany(AS_COMPANY, journalHandlers.getJournal),
  createFirmJournal: ofCompany(AS_COMPANY, journalHandlers.createJournal),

  getFirmLedgerAccounts: ofCompany(AS_COMPANY, accounts.list),
  getFirmLedgerAccount: ofCompany(AS_COMPANY, showing(showAccount, existingLedgerAccount)),
  createFirmLedgerAccount: ofCompany(AS_COMPANY, showing(showAccount, createLedgerAccount)),
  updateFirmLedgerAccount: ofCompany(AS_COMPANY, showing(showAccount, updateLedgerAccount)),

  getFirmLedgerEntries: ofCompany(AS_COMPANY, ledgerEntries.list),
  getFirmLedgerEntry: ofCompany(AS_COMPANY, showing(showListedEntry, existingEntry)),
  createFirmLedgerEntry: ofCompany(AS_COMPANY, showing(showListedEntry, createEntry)),
  updateFirmLedgerEntry: ofCompany(AS_COMPANY, showing(showListedEntry, updateEntry)),

  getFirmLedgerEntryLines: ofCompany(AS_COMPANY, lines.list),
  getFirmLedgerEntryLine: ofCompany(AS_COMPANY, lines.read),
  getFirmLedgerEntryLineLetteredLines: ofCompany(AS_COMPANY, (context, id: number, query) =>
    listPage(letteredWith(context, existingLine(context, id)), query, {
      sorts: { date: ({ date }) => date },
      show: (line) => showLine(context, line),
    }),
  ),

  createFirmFecExport: ofCompany(AS_COMPANY, exportHandlers.createFecExport),
  getFirmFecExport: ofCompany(AS_COMPANY, exportHandlers.getFecExport),
  createFirmAnalyticalGeneralLedgerExport: ofCompany(
    AS_COMPANY,
    exportHandlers.createAnalyticalGeneralLedgerExport,
  ),
  getFirmAnalyticalGeneralLedgerExport: ofCompany(
    AS_COMPANY,
    exportHandlers.getAnalyticalGeneralLedgerExport,
  ),
} satisfies Handlers;

function showAccount(_context: Context, account: LedgerAccountRecord): FirmLedgerAccount {
  return { ...account, archived_at: null };
}

function showCategory(_context: Context, category: Category): FirmCategory {
  const { category_group, ...fields } = category;
  return { ...fields, category_group: { ...category_group }, archived_at: null };
}

/** A line with a link to its entry. */
function showFirmLine(context: Context, line: LedgerLineRecord): FirmLedgerEntryLine {
  return {
    ...showLine(context, line),
    ledger_entry: linkTo(context.baseUrl, "ledger_entries", line.entry_id),
    imputation_dates: [],
  };
}

import type { ListedLedgerEntryLine } from "@centime/core/ledger-entry-lines";
import { change } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { linkTo, toUrl } from "../http/response.ts";
import type { LedgerLineRecord } from "../ledger/entries.ts";
import { letteredWith, letterTogether, unletterSome } from "../ledger/lettering.ts";
import { modelled } from "../modelled.ts";
import { assignedCategories, readWeights } from "./categories.ts";
import { accountLink, debitAndCredit } from "./ledger-entries/show.ts";
import { resource } from "./resource.ts";

const SORTS = { date: ({ date }: LedgerLineRecord) => date };

const lines = resource("ledgerLines", {
  model: "LedgerEntryLine",
  fields: keysAsFields<LedgerLineRecord>({
    id: "number",
    journal_id: "number",
    ledger_account_id: "number",
    date: "date",
  }),
  sorts: SORTS,
  show: showLine,
});

/** The line of that id; refuses with 404 when there is none. */
export const existingLine = lines.existing;

export const ledgerEntryLineHandlers = {
  getLedgerEntryLines: modelled(
    { recorded: "Items and order; `lettered_ledger_entry_lines` has the line's own id as well." },
    lines.list,
  ),

  getLedgerEntryLine: modelled({ recorded: "The line." }, lines.read),

  letterLedgerEntryLines: modelled(
    {
      recorded: "The ids of all lines that are lettered together now: a bare array.",
      documented:
        "Lines that are lettered already bring the others along. Lines that do not balance are a " +
        "422, unless the strategy is `partial`.",
      assumed: "Lines of several accounts are a 422.",
    },
    (context, { unbalanced_lettering_strategy, ledger_entry_lines }) => {
      const chosen = ledger_entry_lines.map(({ id }) => existingLine(context, id));
      return letterTogether(context, chosen, unbalanced_lettering_strategy).map(({ id }) => ({
        id,
      }));
    },
  ),

  unletterLedgerEntryLines: modelled(
    {
      documented: "What stays lettered must balance, unless the strategy is `partial`: 422.",
      assumed: "A single line that would stay loses its lettering too.",
    },
    (context, { unbalanced_lettering_strategy, ledger_entry_lines }) => {
      const chosen = ledger_entry_lines.map(({ id }) => existingLine(context, id));
      unletterSome(context, chosen, unbalanced_lettering_strategy);
      return undefined;
    },
  ),

  getLedgerEntryLineLetteredLines: modelled(
    {
      measured: "The undeclared page counters, all `null`.",
      assumed: "The line itself is one of them, as it is of the ids.",
    },
    (context, id, query) =>
      listPage(letteredWith(context, existingLine(context, id)), query, {
        sorts: SORTS,
        hasCounters: true,
        show: (line) => showLine(context, line),
      }),
  ),

  getLedgerEntryLineCategories: modelled(
    { recorded: "The undeclared page counters, all `null`.", documented: "The categories." },
    (context, id, query) => {
      const { categories } = existingLine(context, id);
      return listPage(assignedCategories(context.books, categories), query, { hasCounters: true });
    },
  ),

  categorizeLedgerEntryLine: modelled(
    {
      recorded: "The line's label and categories, within `ledger_entry_line`.",
      measured: "Weights of a group that do not sum to 1 are a 422; all categories are replaced.",
    },
    (context, id, body) => {
      const { books } = context;
      const line = existingLine(context, id);
      const categories = readWeights(books, body);
      change(context, "ledgerLines", line, { categories }, { events: 0 });
      const shown = assignedCategories(books, categories);
      return { ledger_entry_line: { id, label: line.label, categories: shown } };
    },
  ),
} satisfies Handlers;

/** A line as lists of lines show it: with its entry, journal and account. */
export function showLine(context: Context, line: LedgerLineRecord): ListedLedgerEntryLine {
  const { books, baseUrl } = context;
  const { id, label, cents, date, created_at, updated_at } = line;
  return {
    id,
    label,
    ...debitAndCredit(cents),
    date,
    created_at,
    updated_at,
    journal: linkTo(baseUrl, "journals", line.journal_id),
    categories: assignedCategories(books, line.categories),
    ledger_account: accountLink(context, line.ledger_account_id),
    ledger_entry: { id: line.entry_id },
    lettered_ledger_entry_lines: {
      ids: letteredWith(context, line).map((own) => own.id),
      url: toUrl(baseUrl, `ledger_entry_lines/${id}/lettered_ledger_entry_lines`),
    },
  };
}

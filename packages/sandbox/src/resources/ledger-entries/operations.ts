import type { Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { listTable } from "../../http/list.ts";
import type { LedgerEntryRecord, LedgerLineRecord } from "../../ledger/entries.ts";
import { modelled } from "../../modelled.ts";
import { resource } from "../resource.ts";
import { showing } from "../shared.ts";
import { showEntry, showEntryLine, showListedEntry, showWrittenEntry } from "./show.ts";
import { createEntry, existingEntry, updateEntry } from "./write.ts";

/** The list of entries, which both APIs have. */
export const ledgerEntries = resource("ledgerEntries", {
  model: "LedgerEntry",
  fields: keysAsFields<LedgerEntryRecord>({ id: "number", date: "date", journal_id: "number" }),
  sorts: { date: ({ date }) => date },
  hasCounters: true,
  show: showListedEntry,
});

const UNBALANCED =
  "Lines that do not balance are a 422, with `debit_total` and `credit_total` in its details.";
const LINES =
  "A line with a debit and a credit, a negative amount or more than 2 decimals is a 422, and so is an " +
  "entry without lines.";
const MOST = "A request writes at most 1000 lines.";

export const ledgerEntryHandlers = {
  getLedgerEntries: modelled(
    {
      recorded:
        "Items, order, and the undeclared page counters, all `null`. The categories and the file " +
        "are those of the entry's document, whose id it has.",
      measured: "Filters and sorts by `updated_at` and `created_at` are a 400.",
      assumed: "Drafts have no entry here; the real API lists them.",
    },
    ledgerEntries.list,
  ),

  getLedgerEntry: modelled(
    { documented: "The entry with its lines." },
    showing(showEntry, existingEntry),
  ),

  createLedgerEntry: modelled(
    {
      recorded: "The entry with its lines; its piece number has ten characters unless given.",
      measured: UNBALANCED,
      documented: MOST,
      assumed: LINES,
    },
    showing(showWrittenEntry, createEntry),
  ),

  updateLedgerEntry: modelled(
    {
      recorded: "The entry with the changes.",
      measured: UNBALANCED,
      documented: MOST,
      assumed:
        `${LINES} A line whose amount or account changes loses its lettering. The entry of a ` +
        "document changes with its document alone: 422.",
    },
    showing(showWrittenEntry, updateEntry),
  ),

  getLedgerEntryLedgerEntryLines: modelled(
    { recorded: "The lines, and the undeclared page counters, all `null`." },
    (context, id, query) => {
      existingEntry(context, id);
      return listTable(context, "ledgerLines", query, {
        within: { key: "entry_id", value: id },
        fields: keysAsFields<LedgerLineRecord>({ ledger_account_id: "number" }),
        hasCounters: true,
        show: (line) => showEntryLine(context, line),
      });
    },
  ),
} satisfies Handlers;

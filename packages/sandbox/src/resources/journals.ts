import { nextId } from "../books/numbering.ts";
import { save } from "../books/records.ts";
import type { Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { refuseRule } from "../http/response.ts";
import { existing, requireText } from "./shared.ts";

/** Keys that the real API adds to this list; the contract does not declare them. */
const UNDECLARED = { total_pages: null, current_page: null, per_page: null, total_items: null };

/** The contract has no rule; the real API accepted `N01`. */
const CODE = /^[\p{L}\p{N}]{2,5}$/u;

export const journalHandlers = {
  getJournals: ({ books }, query) => ({
    ...UNDECLARED,
    ...listPage(books.journals.values(), query, { fields: keysAsFields({ type: "text" }) }),
  }),

  getJournal: ({ books }, id) => existing(books.journals, "Journal", id),

  createJournal: ({ books }, { code, label }) => {
    if (!CODE.test(code)) refuseRule("Code must have 2 to 5 letters");
    requireText("Label", label);
    const isTaken = [...books.journals.values()].some((journal) => journal.code === code);
    if (isTaken) refuseRule("Code has already been taken");
    return save(books.journals, { code, id: nextId(books, "journal"), label, type: "custom" });
  },
} satisfies Handlers;

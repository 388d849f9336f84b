import { nextId } from "../books/ids.ts";
import type { Handlers } from "../handler.ts";
import { listPage } from "../lists/list-page.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";

/** Keys that the real API adds to this list; the contract does not declare them. */
const UNDECLARED = { total_pages: null, current_page: null, per_page: null, total_items: null };

const CODE = /^[\p{L}\p{N}]{2,5}$/u;

export const journalHandlers = {
  getJournals: ({ books }, query) => ({
    ...UNDECLARED,
    ...listPage(books.journals.values(), query, {
      fields: { type: { type: "text", read: ({ type }) => type } },
    }),
  }),

  getJournal: ({ books }, id) => books.journals.get(id) ?? refuseUnknown("Journal", id),

  createJournal: ({ books }, { code, label }) => {
    if (!CODE.test(code)) refuseRule("Code must have 2 to 5 letters");
    if (label.trim() === "") refuseRule("Label can't be blank");
    const isTaken = [...books.journals.values()].some((journal) => journal.code === code);
    if (isTaken) refuseRule("Code has already been taken");
    const journal = { code, id: nextId(books, "journal"), label, type: "custom" };
    books.journals.set(journal.id, journal);
    return journal;
  },
} satisfies Handlers;

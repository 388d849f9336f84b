import type { Journal } from "@centime/core/journals";
import { countWith, rowsWith } from "../books/indexes.ts";
import { nextId } from "../books/numbering.ts";
import { type ReadOnly, save } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { refuseRule } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";
import { requireFree, requireText } from "./shared.ts";

/** The contract has no rule; the real API accepted `N01`. */
const CODE = /^[\p{L}\p{N}]{2,5}$/u;

const journals = resource("journals", {
  model: "Journal",
  fields: keysAsFields({ type: "text" }),
  hasCounters: true,
});

export const journalHandlers = {
  getJournals: modelled(
    { recorded: "Items, order and the undeclared page counters, all `null`." },
    journals.list,
  ),

  getJournal: modelled({ recorded: "The journal, and the text of a 404." }, journals.read),

  createJournal: modelled(
    {
      recorded: "The journal, whose type is `custom`.",
      documented: "A code that is taken is a 422.",
      assumed: "A code has 2 to 5 letters or digits; a blank label is a 422.",
    },
    (context, { code, label }) => {
      if (!CODE.test(code)) refuseRule("Code must have 2 to 5 letters");
      requireText("Label", label);
      requireFree(context, "journals", { field: "code", value: code, label: "Code" });
      return addJournal(context, { code, label, type: "custom" });
    },
  ),
} satisfies Handlers;

/** Writes a journal into the books. */
export const addJournal = (context: Context, fields: Omit<Journal, "id">): ReadOnly<Journal> =>
  save(context, "journals", { id: nextId(context.books, "journal"), ...fields });

/** The first journal of a type, which every company has. */
export function journalOf({ books }: Context, type: string): ReadOnly<Journal> {
  const [journal] = rowsWith(books.journals, "type", type);
  if (journal === undefined) throw new Error(`There is no journal of type ${type}`);
  return journal;
}

/** A free code for the next bank's journal: `BQ2`. */
export function nextBankCode({ books: { journals } }: Context): string {
  let count = countWith(journals, "type", "finances");
  let code: string;
  do {
    count += 1;
    code = `BQ${count}`;
  } while (countWith(journals, "code", code) > 0);
  return code;
}

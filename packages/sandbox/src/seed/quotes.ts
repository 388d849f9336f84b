import { nextId } from "../books/ids.ts";
import { draftBody } from "./draft-body.ts";
import type { DaysAgo } from "./seed-books.ts";

const DAYS = [40, 25, 10, 3];

/** Quotes that invoices can be made of. */
export function seedQuotes(daysAgo: DaysAgo): void {
  for (const days of DAYS) {
    const context = daysAgo(days);
    const { books } = context;
    const id = nextId(books, "quote");
    books.quotes.set(id, { id, invoice: draftBody(context) });
  }
}

import type { Books } from "../books/books.ts";
import { nextId } from "../books/ids.ts";

/** The layouts that invoices can be printed with. */
export function seedTemplates(books: Books): void {
  books.invoiceTemplates.add(nextId(books, "invoiceTemplate"));
  books.invoiceTemplates.add(nextId(books, "invoiceTemplate"));
}

import { type Books, emptyBooks } from "../books/books.ts";
import { seedJournals } from "./journals.ts";

/** The books of a small company that has traded for a while: the same for the same seed. */
export function seedBooks(seed: number): Books {
  const books = emptyBooks(seed);
  seedJournals(books);
  return books;
}

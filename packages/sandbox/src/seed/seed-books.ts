import { type Books, emptyBooks } from "../books/books.ts";
import type { Company, Context } from "../handler.ts";
import { seedCategories } from "./categories.ts";
import { seedCustomers } from "./customers.ts";
import { seedFiles } from "./files.ts";
import { seedImports } from "./imports.ts";
import { seedInvoices } from "./invoices.ts";
import { seedJournals } from "./journals.ts";
import { seedProducts } from "./products.ts";
import { seedQuotes } from "./quotes.ts";
import { seedTemplates } from "./templates.ts";

export interface Seeding {
  readonly seed: number;
  readonly company: Company;
  /** How many times as large as usual the company is. */
  readonly scale: number;
  /** The time that the books lead up to. */
  readonly today: number;
}

/** A context of some days before (or, negative, after) the time that the books lead up to. */
export type DaysAgo = (days: number) => Context;

const DAY_MS = 86_400_000;

/** Invoices are numbered while the books are seeded, whatever the company does later. */
const SEEDING_COMPANY = { numbering: true };

/** The books of a small company that has traded for four months: the same for the same seed. */
export function seedBooks({ seed, scale, company, today }: Seeding): Books {
  const books = emptyBooks(seed);
  const daysAgo: DaysAgo = (days) => ({
    books,
    clock: stoppedClock(Math.round(today - days * DAY_MS)),
    origin: "",
    company: { ...company, ...SEEDING_COMPANY },
  });
  seedJournals(books);
  seedTemplates(books);
  seedCategories(daysAgo);
  seedCustomers(daysAgo, scale);
  seedProducts(daysAgo, scale);
  seedQuotes(daysAgo);
  seedImports(daysAgo, scale);
  seedInvoices(daysAgo, scale);
  seedFiles(daysAgo);
  return books;
}

function stoppedClock(time: number): Context["clock"] {
  return { now: () => time };
}

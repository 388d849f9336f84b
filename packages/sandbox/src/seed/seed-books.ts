import { type Books, emptyBooks } from "../books/books.ts";
import { DAY_MS } from "../books/clock.ts";
import { RETENTION_MS } from "../changes/changes.ts";
import { recordEvents } from "../changes/events.ts";
import type { Company, Context } from "../context.ts";
import { post } from "../ledger/postings.ts";
import { seedFiles, seedImports } from "./imports.ts";
import { seedInvoices, seedQuotes } from "./invoices.ts";
import {
  seedCategories,
  seedChart,
  seedCustomers,
  seedJournals,
  seedProducts,
  seedTemplates,
} from "./master-data.ts";

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

/** Invoices are numbered while the books are seeded, whatever the company does later. */
const SEEDING_COMPANY = { numbering: true };

/** The books of a small company that has traded for four months: the same for the same seed. */
export function seedBooks({ seed, scale, company, today }: Seeding): Books {
  const books = emptyBooks(seed);
  const daysAgo: DaysAgo = (days) => ({
    books,
    clock: stoppedClock(Math.round(today - days * DAY_MS)),
    baseUrl: "",
    company: { ...company, ...SEEDING_COMPANY },
    react: (context, write) => {
      post(context, write);
      if (context.clock.now() >= today - RETENTION_MS) recordEvents(context, write);
    },
  });
  seedJournals(daysAgo);
  seedChart(daysAgo);
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

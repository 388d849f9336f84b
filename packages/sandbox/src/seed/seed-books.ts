import { type Books, emptyBooks } from "../books/books.ts";
import { DAY_MS } from "../books/clock.ts";
import { createRandom } from "../books/random.ts";
import { RETENTION_MS } from "../changes/changes.ts";
import { recordEvents } from "../changes/events.ts";
import type { Company, Context } from "../context.ts";
import { post } from "../ledger/postings.ts";
import { followMatches } from "../resources/matching/follow.ts";
import { seedBankAccount, seedPaRegistration } from "./banking.ts";
import { copyBooks } from "./copies.ts";
import { seedDms } from "./dms.ts";
import { seedFiscalYears } from "./fiscal-years.ts";
import { seedFiles, seedImports } from "./imports.ts";
import { seedInvoices } from "./invoices.ts";
import { seedMandates } from "./mandates.ts";
import {
  seedCategories,
  seedChart,
  seedCustomers,
  seedJournals,
  seedProducts,
  seedTemplates,
} from "./master-data.ts";
import { seedCommercialDocuments, seedQuotes, seedSubscriptions } from "./sales-documents.ts";
import { seedSupplierInvoices, seedUnmatchedTransactions } from "./supplier-invoices.ts";
import { seedSuppliers } from "./suppliers.ts";
import { createUnits } from "./units.ts";

/** How many invoices a company of the usual size has. */
export const USUAL_INVOICES = 60;

export interface Seeding {
  readonly seed: number;
  readonly company: Company;
  /** How many invoices the company has: a larger one is made of copies. Default: 60. */
  readonly invoices?: number | undefined;
  /** The time that the books lead up to. */
  readonly today: number;
}

/** A context of some days before (or, negative, after) the time that the books lead up to. */
export type DaysAgo = (days: number) => Context;

/** Invoices are numbered while the books are seeded, whatever the company does later. */
const SEEDING_COMPANY = { numbering: true };

/** The books of a small company that has traded for four months: the same for the same seed. */
export function seedBooks({ seed, invoices, company, today }: Seeding): Books {
  const books = emptyBooks(seed);
  const units = createUnits(books);
  // Purchases and quotes have streams of their own: what is added there leaves invoices as they were.
  const aside = { ...books, random: createRandom(seed ^ 0xb41c) };
  const quoting = { ...books, random: createRandom(seed ^ 0x1a7e) };
  const daysAgoIn =
    (own: Books): DaysAgo =>
    (days) => ({
      books: own,
      clock: stoppedClock(Math.round(today - days * DAY_MS)),
      baseUrl: "",
      company: { ...company, ...SEEDING_COMPANY },
      react: (context, write) => {
        post(context, write);
        followMatches(context, write);
        if (context.clock.now() >= today - RETENTION_MS) recordEvents(context, write);
      },
    });
  const daysAgo = daysAgoIn(books);
  const asideDaysAgo = daysAgoIn(aside);
  const quotingDaysAgo = daysAgoIn(quoting);
  seedJournals(daysAgo);
  seedChart(daysAgo);
  seedBankAccount(asideDaysAgo);
  seedTemplates(daysAgo, quotingDaysAgo);
  seedCategories(daysAgo);
  seedCustomers(daysAgo, units.mark);
  seedProducts(daysAgo, units.mark);
  seedQuotes(daysAgo, quotingDaysAgo, units.mark);
  seedCommercialDocuments(quotingDaysAgo, units.mark);
  seedSubscriptions(quotingDaysAgo, units.mark);
  seedImports(daysAgo, units.mark);
  seedInvoices(daysAgo, units.mark);
  seedFiles(daysAgo);
  seedPaRegistration(asideDaysAgo);
  seedSuppliers(asideDaysAgo, units.mark);
  seedSupplierInvoices(asideDaysAgo, units.mark);
  seedUnmatchedTransactions(asideDaysAgo, units.mark);
  seedMandates(asideDaysAgo);
  const followUpDaysAgo = daysAgoIn({ ...books, random: books.followUps });
  seedFiscalYears(followUpDaysAgo);
  seedDms(followUpDaysAgo);
  return invoices === undefined || invoices === books.invoices.size
    ? books
    : copyBooks(books, units.list, invoices);
}

function stoppedClock(time: number): Context["clock"] {
  return { now: () => time };
}

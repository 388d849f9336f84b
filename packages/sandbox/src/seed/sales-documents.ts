import { COMMERCIAL_DOCUMENT_TYPES, type QuoteStatus } from "@centime/core/enumerations";
import { nextId } from "../books/numbering.ts";
import { change } from "../books/records.ts";
import { createCommercialDocument } from "../resources/commercial-documents.ts";
import { addAppendix } from "../resources/files/appendices.ts";
import { seededFile } from "../resources/files/files.ts";
import { createQuote } from "../resources/quotes.ts";
import { draftBody } from "./invoices.ts";
import type { DaysAgo } from "./seed-books.ts";

/** Quotes: how old they are, and what became of them. The oldest has expired. */
const QUOTES: readonly (readonly [days: number, status: QuoteStatus])[] = [
  [40, "pending"],
  [25, "accepted"],
  [10, "denied"],
  [3, "pending"],
];

/** Quotes in all states but invoiced, `scale` times; the accepted one has an appendix. */
export function seedQuotes(daysAgo: DaysAgo, later: DaysAgo, scale: number): void {
  for (const [days, status] of QUOTES) {
    for (let copy = 0; copy < scale; copy += 1) {
      const early = daysAgo(days);
      const { draft: _draft, ...body } = draftBody(early);
      const id = nextId(early.books, "quote");
      const context = later(days);
      const quote = createQuote(context, body, id);
      if (status === "pending") continue;
      const decided = change(context, "quotes", quote, { status });
      if (status !== "accepted") continue;
      addAppendix(context, "quotes", decided, seededFile(context, "plans.pdf"));
    }
  }
}

/** A commercial document of each type, `scale` times; the first has an appendix. */
export function seedCommercialDocuments(later: DaysAgo, scale: number): void {
  for (let copy = 0; copy < scale; copy += 1) {
    for (const [index, document_type] of COMMERCIAL_DOCUMENT_TYPES.entries()) {
      const context = later(30 - index * 10);
      const { draft: _draft, ...body } = draftBody(context);
      const document = createCommercialDocument(context, { ...body, document_type });
      if (index > 0) continue;
      const file = seededFile(context, "conditions.pdf");
      addAppendix(context, "commercialDocuments", document, file);
    }
  }
}

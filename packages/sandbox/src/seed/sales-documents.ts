import type { RecurringRuleInput } from "@centime/core/billing-subscriptions";
import { COMMERCIAL_DOCUMENT_TYPES, type QuoteStatus } from "@centime/core/enumerations";
import { toDay } from "../books/clock.ts";
import { nextId } from "../books/numbering.ts";
import { change, stampsNow } from "../books/records.ts";
import { createSubscription } from "../resources/billing-subscriptions/operations.ts";
import { createCommercialDocument } from "../resources/commercial-documents.ts";
import { addAppendix } from "../resources/files/appendices.ts";
import { seededFile } from "../resources/files/files.ts";
import { createQuote } from "../resources/quotes.ts";
import { draftBody } from "./invoices.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

/** Quotes: how old they are, and what became of them. The oldest has expired. */
const QUOTES: readonly (readonly [days: number, status: QuoteStatus])[] = [
  [40, "pending"],
  [25, "accepted"],
  [10, "denied"],
  [3, "pending"],
];

/** Quotes in all states but invoiced; the accepted one has an appendix. */
export function seedQuotes(daysAgo: DaysAgo, later: DaysAgo, mark: MarkUnit): void {
  for (const [days, status] of QUOTES)
    mark("document", () => seedQuote(daysAgo, later, days, status));
}

function seedQuote(daysAgo: DaysAgo, later: DaysAgo, days: number, status: QuoteStatus): void {
  const early = daysAgo(days);
  const { draft: _draft, ...body } = draftBody(early);
  const id = nextId(early.books, "quote");
  const context = later(days);
  const quote = createQuote(context, body, id);
  if (status === "pending") return;
  const decided = change(context, "quotes", quote, { status });
  if (status === "accepted")
    addAppendix(context, "quotes", decided, seededFile(context, "plans.pdf"));
}

/** A commercial document of each type; the first has an appendix. */
export function seedCommercialDocuments(later: DaysAgo, mark: MarkUnit): void {
  for (const [index, document_type] of COMMERCIAL_DOCUMENT_TYPES.entries()) {
    mark("document", () => {
      const context = later(30 - index * 10);
      const { draft: _draft, ...body } = draftBody(context);
      const document = createCommercialDocument(context, { ...body, document_type });
      if (index > 0) return;
      const file = seededFile(context, "conditions.pdf");
      addAppendix(context, "commercialDocuments", document, file);
    });
  }
}

/** When each subscription began or begins, and how often it issues. The last one was stopped. */
const SUBSCRIPTIONS: readonly (readonly [days: number, rule: RecurringRuleInput])[] = [
  [100, { type: "monthly", day_of_month: 31 }],
  [-20, { type: "yearly", count: 3 }],
  [60, { type: "weekly", interval: 2, day_of_week: "monday" }],
];

const MAINTENANCE = {
  label: "Maintenance mensuelle",
  quantity: 1,
  unit: "month",
  raw_currency_unit_price: "89.90",
  vat_rate: "FR_200",
} as const;

/** Subscriptions that run, that begin later, and that were stopped. */
export function seedSubscriptions(later: DaysAgo, mark: MarkUnit): void {
  for (const [index, [days, rule]] of SUBSCRIPTIONS.entries()) {
    const isStopped = index === SUBSCRIPTIONS.length - 1;
    mark("document", () => seedSubscription(later, days, rule, isStopped));
  }
}

function seedSubscription(
  later: DaysAgo,
  days: number,
  recurring_rule: RecurringRuleInput,
  isStopped: boolean,
): void {
  const context = later(Math.max(days, 5));
  const subscription = createSubscription(context, {
    start: toDay(later(days).clock.now()),
    mode: { type: "awaiting_validation" },
    payment_conditions: "30_days",
    payment_method: "offline",
    label: "Maintenance",
    recurring_rule,
    customer_id: draftBody(context).customer_id,
    customer_invoice_data: { invoice_lines: [MAINTENANCE] },
  });
  if (!isStopped) return;
  const stopped_at = stampsNow(later(10)).updated_at;
  change(later(10), "billingSubscriptions", subscription, { stopped_at });
}

import type {
  CreateDraftCustomerInvoice,
  DraftInvoiceLineInput,
} from "@centime/core/customer-invoices";
import { DAY_MS, toDay } from "../books/clock.ts";
import { nextId } from "../books/numbering.ts";
import { nextInteger, pick } from "../books/random.ts";
import { save, stampsNow } from "../books/records.ts";
import type { Context } from "../context.ts";
import { createInvoice } from "../resources/customer-invoices/create.ts";
import type { InvoiceRecord } from "../resources/customer-invoices/record.ts";
import { linkCreditNote } from "../resources/customer-invoices/settlement.ts";
import { payInvoice } from "./payments.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

/** What happens to an invoice; an open one falls due as time passes. */
type Fate = "cancelled" | "draft" | "open" | "paid" | "partially_cancelled" | "partially_paid";

const FATES: readonly Fate[] = [
  "paid",
  "paid",
  "open",
  "partially_paid",
  "paid",
  "cancelled",
  "open",
  "paid",
  "partially_cancelled",
];

/** With their credit notes these are 56 documents; four more are imported. */
const INVOICES = 47;
const DRAFTS = 5;
const SPAN_DAYS = 94;

/** Invoices of the last four months, in all states and in order of their dates, and their credit notes. */
export function seedInvoices(daysAgo: DaysAgo, mark: MarkUnit): void {
  for (let index = 0; index < INVOICES; index += 1) {
    const days = ((INVOICES - index) * SPAN_DAYS) / INVOICES;
    const isDraft = index >= INVOICES - DRAFTS;
    const fate = isDraft ? "draft" : (FATES[index % FATES.length] ?? "open");
    const paidOn = daysAgo(Math.max(days - DAYS_TO_PAY, days / 2));
    mark("document", () => seedInvoice(daysAgo(days), fate, paidOn));
  }
}

/** How many days after its date an invoice is paid, at most. */
const DAYS_TO_PAY = 21;

/** Adds an invoice, and what becomes of it; `later` is when it is paid. */
function seedInvoice(context: Context, fate: Fate, later: Context): void {
  const body = draftBody(context);
  if (fate === "draft") {
    createInvoice(context, body);
    return;
  }
  const created = createInvoice(context, { ...body, draft: false });
  const invoice = save(context, "invoices", { ...created, ...filing(context) });
  if (fate === "paid") payInvoice(later, invoice, 1);
  if (fate === "partially_paid") payInvoice(later, invoice, 0.5);
  if (fate === "cancelled") credit(context, invoice, creditBody(body, 1));
  if (fate === "partially_cancelled") credit(context, invoice, creditBody(body, 0.5));
}

function credit(
  context: Context,
  invoice: InvoiceRecord,
  body: ReturnType<typeof creditBody>,
): void {
  const note = createInvoice(context, { ...body, draft: false });
  linkCreditNote(context, invoice.id, { credit_note_id: note.id });
}

/** Every invoice is filed under one category, and has an order number. */
function filing(context: Context): Pick<InvoiceRecord, "categories" | "custom_header_fields"> {
  const { books } = context;
  const { id } = pick(books.random, books.categories.values());
  const header = { title: "Commande", value: `BC-${books.invoices.size}`, rank: 1 };
  return {
    categories: [{ id, weight: "1.0" }],
    custom_header_fields: [
      { id: nextId(books, "customHeaderField"), ...header, ...stampsNow(context) },
    ],
  };
}

const TERM_DAYS = 30;

/** The body of an invoice or quote of the context's day: one to four products, some discounted. */
export function draftBody({ books, clock }: Context): CreateDraftCustomerInvoice {
  const { random } = books;
  const lines = Array.from({ length: 1 + nextInteger(random, 4) }, () => createLine({ books }));
  const isDiscounted = nextInteger(random, 10) === 0;
  return {
    date: toDay(clock.now()),
    deadline: toDay(clock.now() + TERM_DAYS * DAY_MS),
    customer_id: pick(random, books.customers.keys()),
    draft: true,
    invoice_lines: lines,
    ...(isDiscounted ? { discount: { type: "relative", value: "5" } } : {}),
    ...(nextInteger(random, 20) === 0 ? { currency: "USD" } : {}),
  };
}

function createLine({ books }: Pick<Context, "books">): DraftInvoiceLineInput {
  const { random } = books;
  const isDiscounted = nextInteger(random, 6) === 0;
  return {
    product_id: pick(random, books.products.keys()),
    quantity: 1 + nextInteger(random, 8),
    ...(isDiscounted ? { discount: { type: "relative", value: "10" } } : {}),
  };
}

/** The credit note over a share of an invoice: its lines with that share of their quantities, negative. */
const creditBody = (
  body: CreateDraftCustomerInvoice,
  share: number,
): CreateDraftCustomerInvoice => ({
  ...body,
  invoice_lines: body.invoice_lines.map((line) => ({
    ...line,
    quantity: -Number(line.quantity) * share,
  })),
});

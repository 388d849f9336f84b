import { nextId } from "../books/ids.ts";
import { stampsNow } from "../books/stamps.ts";
import { createInvoice } from "../customer-invoices/create-invoice.ts";
import type { InvoiceRecord } from "../customer-invoices/invoice-record.ts";
import { linkCreditNote } from "../customer-invoices/link-credit-note.ts";
import type { Context } from "../handler.ts";
import { creditBody, draftBody } from "./draft-body.ts";
import { payShare } from "./payments.ts";
import { pick } from "./pick.ts";
import type { DaysAgo } from "./seed-books.ts";

/** What becomes of an invoice; one that is left open falls due as time passes. */
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

/** With their credit notes these make 56 documents; four more are imported. */
const INVOICES = 47;
const DRAFTS = 5;
const SPAN_DAYS = 94;

/** Invoices of the last four months, in all states and in order of their dates, and their credit notes. */
export function seedInvoices(daysAgo: DaysAgo, scale: number): void {
  const count = INVOICES * scale;
  for (let index = 0; index < count; index += 1) {
    const context = daysAgo(((count - index) * SPAN_DAYS) / count);
    const isDraft = index >= count - DRAFTS * scale;
    const fate = isDraft
      ? "draft"
      : (FATES[(index % (INVOICES - DRAFTS)) % FATES.length] ?? "open");
    seedInvoice(context, fate);
  }
}

function seedInvoice(context: Context, fate: Fate): void {
  const body = draftBody(context);
  if (fate === "draft") {
    createInvoice(context, body);
    return;
  }
  const { books } = context;
  const created = createInvoice(context, { ...body, draft: false });
  const invoice = { ...created, ...filing(context) };
  books.invoices.set(invoice.id, invoice);
  if (fate === "paid") books.invoices.set(invoice.id, { ...invoice, marked_as_paid: true });
  if (fate === "partially_paid") payShare(context, invoice, 0.5);
  if (fate === "cancelled") credit(context, invoice, creditBody(body, body.invoice_lines));
  if (fate === "partially_cancelled") {
    credit(context, invoice, creditBody(body, halved(body.invoice_lines)));
  }
}

function credit(
  context: Context,
  invoice: InvoiceRecord,
  body: ReturnType<typeof creditBody>,
): void {
  const note = createInvoice(context, { ...body, draft: false });
  linkCreditNote(context, invoice.id, note.id);
}

const halved = <Line extends { readonly quantity: number }>(lines: readonly Line[]): Line[] =>
  lines.map((line) => ({ ...line, quantity: line.quantity / 2 }));

/** Every invoice is filed under one category, and says who ordered. */
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

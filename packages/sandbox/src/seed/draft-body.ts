import type {
  CreateDraftCustomerInvoice,
  DraftInvoiceLineInput,
} from "@centime/core/customer-invoices";
import { dayOf } from "../books/clock.ts";
import { nextInteger } from "../books/random.ts";
import type { Context } from "../handler.ts";
import { pick } from "./pick.ts";

const DAY_MS = 86_400_000;
const TERM_DAYS = 30;

/** What a seeded invoice or quote of the context's day says: one to four products, some discounted. */
export function draftBody({ books, clock }: Context): CreateDraftCustomerInvoice {
  const { random } = books;
  const lines = Array.from({ length: 1 + nextInteger(random, 4) }, () => makeLine({ books }));
  const isDiscounted = nextInteger(random, 10) === 0;
  return {
    date: dayOf(clock.now()),
    deadline: dayOf(clock.now() + TERM_DAYS * DAY_MS),
    customer_id: pick(random, books.customers.keys()),
    draft: true,
    invoice_lines: lines,
    ...(isDiscounted ? { discount: { type: "relative", value: "5" } } : {}),
    ...(nextInteger(random, 20) === 0 ? { currency: "USD" } : {}),
  };
}

function makeLine({ books }: Pick<Context, "books">): DraftInvoiceLineInput {
  const { random } = books;
  const isDiscounted = nextInteger(random, 6) === 0;
  return {
    product_id: pick(random, books.products.keys()),
    quantity: 1 + nextInteger(random, 8),
    ...(isDiscounted ? { discount: { type: "relative", value: "10" } } : {}),
  };
}

/** The credit note over a share of an invoice: its lines with negative quantities. */
export const creditBody = (
  body: CreateDraftCustomerInvoice,
  lines: readonly DraftInvoiceLineInput[],
): CreateDraftCustomerInvoice => ({
  ...body,
  invoice_lines: lines.map((line) => ({ ...line, quantity: -line.quantity })),
});

import { changedNow } from "../books/stamps.ts";
import type { Context } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import type { InvoiceRecord } from "./invoice-record.ts";

/** A draft turned into a finalized invoice, with the next number of its year. */
export function finalized(context: Context, draft: InvoiceRecord): InvoiceRecord {
  const { books, clock, company } = context;
  if (!company.numbering) refuseRule("The company has no invoice numbering");
  const last = lastDate(context);
  if (last !== undefined && draft.date < last) {
    refuseRule(`Date must not be before that of the last finalized invoice (${last})`);
  }
  const year = draft.date.slice(0, 4);
  const number = (books.invoiceNumbers.get(year) ?? 0) + 1;
  books.invoiceNumbers.set(year, number);
  return {
    ...draft,
    draft: false,
    invoice_number: `F-${year}-${String(number).padStart(4, "0")}`,
    finalized_at: clock.now(),
    ...changedNow(context),
  };
}

/** The date of the last finalized invoice. */
function lastDate({ books }: Context): string | undefined {
  const dates = [...books.invoices.values()]
    .filter(({ finalized_at }) => finalized_at !== null)
    .map(({ date }) => date);
  return dates.reduce<string | undefined>(
    (last, date) => (last === undefined || date > last ? date : last),
    undefined,
  );
}

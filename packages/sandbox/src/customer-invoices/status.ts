import type { CustomerInvoiceStatus } from "@centime/core/enumerations";
import { type InvoiceRecord, isCreditNote } from "./invoice-record.ts";
import type { Settlement } from "./settlement.ts";

/** What `status` tells of an invoice on a day: whether it is owed, and how much of it is settled. */
export function statusOf(
  invoice: InvoiceRecord,
  { remainingWithTax, credited, paid }: Settlement,
  today: string,
): CustomerInvoiceStatus {
  if (invoice.archived_at !== null) return "archived";
  if (invoice.imported?.is_incomplete) return "incomplete";
  if (isCreditNote(invoice)) return "credit_note";
  if (invoice.draft) return "draft";
  const isSettled = remainingWithTax.eq(0);
  const isPaid = invoice.marked_as_paid || paid.gt(0);
  if (credited.gt(0) && !isPaid) return isSettled ? "cancelled" : "partially_cancelled";
  if (isSettled) return "paid";
  if (isPaid) return "partially_paid";
  return invoice.deadline < today ? "late" : "upcoming";
}

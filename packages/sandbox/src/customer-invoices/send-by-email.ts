import { changedNow } from "../books/stamps.ts";
import { existingCustomer } from "../customers/existing-customer.ts";
import type { Context } from "../handler.ts";
import { refuse, refuseRule } from "../manners/refuse.ts";
import { existingFinalized } from "./existing-invoice.ts";

/** Sends a finalized invoice once its PDF is made: to the customer's addresses unless told others. */
export function sendByEmail(
  context: Context,
  id: number,
  recipients: readonly string[],
): undefined {
  const { books, clock, company } = context;
  const invoice = existingFinalized(context, id);
  const to = recipients.length > 0 ? recipients : customerEmails(context, invoice.customer_id);
  if (to.length === 0) refuseRule("The customer has no e-mail address");
  const readyAt = (invoice.finalized_at ?? 0) + company.pdfDelayMs;
  if (clock.now() < readyAt) refuse(409, "The invoice's PDF is not ready yet: try again later");
  const email = { sent_at: clock.now(), recipients: to };
  books.invoices.set(id, {
    ...invoice,
    emails: [...invoice.emails, email],
    ...changedNow(context),
  });
}

const customerEmails = (context: Context, customerId: number): readonly string[] =>
  existingCustomer(context, customerId).emails;

import type { EmailRecipients } from "@centime/core/customer-invoices";
import type { Context } from "../context.ts";
import { refuse, refuseRule } from "../http/response.ts";
import { existingCustomer } from "./customers/record.ts";

/** To whom a document was e-mailed, and when. */
export interface Email {
  readonly sent_at: number;
  readonly recipients: readonly string[];
}

/**
 * An e-mail with a document that was finished at a time: to the customer's addresses, without others.
 * Refused with 409 until its PDF is ready.
 */
export function createEmail(
  context: Context,
  { customer_id }: { readonly customer_id: number },
  finishedAt: number,
  { recipients = [] }: EmailRecipients = {},
): Email {
  const { clock, company } = context;
  const to = recipients.length > 0 ? recipients : existingCustomer(context, customer_id).emails;
  if (to.length === 0) refuseRule("The customer has no e-mail address");
  if (clock.now() < finishedAt + company.pdfDelayMs) {
    refuse(409, "The document's PDF is not ready yet: try again later");
  }
  return { sent_at: clock.now(), recipients: to };
}

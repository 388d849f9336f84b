import type { Failure } from "centime";
import {
  type CustomerInvoice,
  finalizeCustomerInvoice,
  sendCustomerInvoiceByEmail,
} from "centime/customer-invoices";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import { type Stage, tellFailure } from "../stage.ts";

const MINUTE_MS = 60_000;

/** E-mails the draft too early, finalizes it, and e-mails it when its PDF is ready. */
export function issueAndSend(
  { client, narrate, sandbox }: Stage,
  draft: CustomerInvoice,
): ResultAsync<CustomerInvoice, Failure> {
  return safeTry(async function* () {
    narrate.chapter("From draft to the customer's mailbox");
    const tooEarly = await client.send(sendCustomerInvoiceByEmail(draft.id));
    tellFailure(narrate, tooEarly, "SendCustomerInvoiceByEmailUnprocessableEntity");

    const invoice = yield* client.send(finalizeCustomerInvoice(draft.id));
    narrate.result("finalizeCustomerInvoice", `${invoice.invoice_number}, ${invoice.status}`);

    const notReady = await client.send(sendCustomerInvoiceByEmail(draft.id));
    tellFailure(narrate, notReady, "SendCustomerInvoiceByEmailConflict");

    sandbox.advance(5 * MINUTE_MS);
    narrate.line("         … five minutes later, by the sandbox's clock");
    yield* client.send(sendCustomerInvoiceByEmail(draft.id));
    narrate.result("sendCustomerInvoiceByEmail", "on its way");
    return ok(invoice);
  });
}

import type { HttpRequest, HttpResponse, Middleware, Transport, TransportError } from "centime";
import { type CustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { err, ok, type Result } from "neverthrow";

/**
 * Before a customer invoice with an external reference is created, looks for one that has it, and
 * returns that one instead. Asking again after a failure then finds what the first request has made.
 */
export const idempotentCreation: Middleware = (next) => async (request, context) => {
  const reference = referenceOf(request);
  if (context.info.name !== "createCustomerInvoice" || reference === undefined) {
    return next(request, context);
  }
  const found = await findInvoice(next, reference, context.signal);
  if (found.isErr()) return err(found.error);
  return found.value === undefined ? next(request, context) : ok(responseOf(found.value));
};

/** Sends the list's own call through the same transport, and reads its response as a client would. */
async function findInvoice(
  next: Transport,
  reference: string,
  signal: AbortSignal | undefined,
): Promise<Result<CustomerInvoice | undefined, TransportError>> {
  const { operation, request } = getCustomerInvoices({
    filter: [{ field: "external_reference", operator: "eq", value: reference }],
    limit: 1,
  });
  if (request.isErr()) return err(notCreated(request.error.message));
  const response = await next(request.value, { info: operation.info, signal });
  if (response.isErr()) return err(unsent(response.error));
  const page = operation.decode(response.value);
  return page.map(({ items }) => items[0]).mapErr(({ message }) => notCreated(message));
}

/** Whatever became of the search: the creation was not sent. */
const unsent = (error: TransportError): TransportError =>
  error.reason === "configuration" ? error : { ...error, sent: "no" };

const notCreated = (why: string): TransportError => ({
  reason: "transport",
  sent: "no",
  message: `nothing was created, since the search before failed: ${why}`,
});

const responseOf = (invoice: CustomerInvoice): HttpResponse => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(invoice),
});

/** The reference in the body of a creation; an empty one is none. */
function referenceOf({ body }: HttpRequest): string | undefined {
  if (body?.kind !== "json") return undefined;
  const { external_reference } = body.value as { readonly external_reference?: string };
  return external_reference || undefined;
}

import { createSandbox } from "@centime/sandbox";
import { createClient, fetchTransport, items, toError } from "centime";
import {
  type CustomerInvoice,
  createCustomerInvoice,
  getCustomerInvoices,
} from "centime/customer-invoices";

const sandbox = createSandbox({ seed: 42 });
const transport = fetchTransport({
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});
const pennylane = createClient({ token: sandbox.token, transport });

// @ts-expect-error: invoices have no such field.
getCustomerInvoices({ filter: [{ field: "colour", operator: "eq", value: "red" }] });

const invoices: CustomerInvoice[] = [];
for await (const invoice of items(pennylane, getCustomerInvoices({ limit: 50 }))) {
  if (invoice.isErr()) throw toError(invoice.error);
  invoices.push(invoice.value);
}

const draft = createCustomerInvoice({
  draft: true,
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: 0,
  invoice_lines: [],
});
const refusal = await pennylane.send(draft).match(
  () => "none",
  (failure) => {
    switch (failure.kind) {
      case "InvalidInput":
        return failure.issues.map(({ path }) => path).join(", ");
      case "NotFound":
      case "UnprocessableEntity":
        return failure._tag;
      default:
        return failure.kind;
    }
  },
);

const all = invoices.length === sandbox.books().invoices.size;
console.log(`all invoices: ${all}, an invoice without lines: ${refusal}`);

import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, unwrap } from "centime";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });

/** Asks for invoices as fetch would, without the checks of an operation, and counts them. */
async function count(query: Readonly<Record<string, string | number>>): Promise<number> {
  const path = "/api/external/v2/customer_invoices";
  const page = await unwrap(pennylane.request({ method: "GET", path, query }));
  return (page as { readonly items: readonly unknown[] }).items.length;
}

const drafts = JSON.stringify([{ field: "draft", operator: "eq", value: "true" }]);
console.log("filter:", await count({ filter: drafts, limit: 100 }));
console.log("filters:", await count({ filters: drafts, limit: 100 }));

const { getCustomerInvoices } = pennylane.customerInvoices;
const filter = [{ field: "draft", operator: "eq", value: true }] as const;
const first = await unwrap(getCustomerInvoices({ filter, limit: 1 }));
const cursor = first.next_cursor ?? "";
console.log("the next page, with the cursor alone:", await count({ cursor, limit: 100 }));
console.log("all drafts:", (await unwrap(getCustomerInvoices.collect({ filter }))).length);

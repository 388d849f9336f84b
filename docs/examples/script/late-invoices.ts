// Prints what is late, one invoice a line. Runs as it is:
//   PENNYLANE_TOKEN=… bun late-invoices.ts
//   PENNYLANE_TOKEN=… deno run --allow-env --allow-net late-invoices.ts
import process from "node:process";
import { createClient } from "centime";

const { PENNYLANE_TOKEN = "", PENNYLANE_URL } = process.env;
const pennylane = createClient({ token: PENNYLANE_TOKEN, baseUrl: PENNYLANE_URL });
const { getCustomerInvoices } = pennylane.customerInvoices;

for await (const invoice of getCustomerInvoices.items({ limit: 100, sort: "id" })) {
  if (invoice.isErr()) {
    console.error(`${invoice.error.kind}: ${invoice.error.message}`);
    process.exitCode = 1;
    break;
  }
  const { status, invoice_number, deadline, remaining_amount_with_tax } = invoice.value;
  if (status === "late") console.log(`${invoice_number};${deadline};${remaining_amount_with_tax}`);
}

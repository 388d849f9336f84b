import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient } from "centime";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });

const page = await pennylane.customerInvoices.getCustomerInvoices({
  filter: [{ field: "draft", operator: "eq", value: false }],
  sort: "-date",
  limit: 3,
});
if (page.isErr()) throw new Error(page.error.message);

for (const { invoice_number, status, currency_amount, deadline } of page.value.items) {
  console.log(invoice_number, status, currency_amount, deadline);
}

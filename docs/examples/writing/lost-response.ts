import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, createOnce, unwrap } from "centime";
import { type CreateCustomerInvoiceBody, createCustomerInvoice } from "centime/customer-invoices";

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });

const [customer] = (await unwrap(pennylane.customers.getCustomers({ limit: 1 }))).items;
const invoice: CreateCustomerInvoiceBody = {
  customer_id: customer?.id ?? 0,
  date: "2026-07-01",
  deadline: "2026-07-31",
  draft: true,
  invoice_lines: [
    {
      label: "Conseil",
      quantity: 1,
      unit: "day",
      raw_currency_unit_price: "650.00",
      vat_rate: "FR_200",
    },
  ],
};
/** Lets the next invoice be created, and its response be lost. */
const loseResponse = () =>
  sandbox.faults.add({ match: "createCustomerInvoice", reset: "after", times: 1 });
const count = () => sandbox.books().invoices.size;

let before = count();
loseResponse();
for (let tries = 1; tries <= 2; tries += 1) {
  const created = await pennylane.customerInvoices.createCustomerInvoice(invoice);
  if (created.isOk()) break;
}
console.log("sent again:", count() - before, "invoices");

before = count();
loseResponse();
const call = createCustomerInvoice({ ...invoice, external_reference: "order-31" });
const first = await unwrap(createOnce(pennylane, call));
const second = await unwrap(createOnce(pennylane, call));
console.log("created once:", count() - before, "invoice,", first.created, second.created);

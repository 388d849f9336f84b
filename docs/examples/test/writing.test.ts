import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { createClient, unwrap } from "centime";
import type { CreateDraftCustomerInvoice } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { importCustomers } from "../writing/import-customers.ts";
import { issueOnce } from "../writing/issue-once.ts";

const writing = suite("the examples of writing safely");

const sandbox = createSandbox({ seed: 42 });
const transport = sandboxTransport(sandbox);
const pennylane = createClient({ token: sandbox.token, transport, rateLimit: false, retry: false });

writing.before.each(() => sandbox.reset());

const draft = async (): Promise<CreateDraftCustomerInvoice> => ({
  customer_id: (await unwrap(pennylane.customers.getCustomers({ limit: 1 }))).items[0]?.id ?? 0,
  date: "2026-07-20",
  deadline: "2026-08-20",
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
});

writing("issue an invoice once, also when a response is lost, and again later", async () => {
  const before = sandbox.books().invoices.size;
  sandbox.faults.add({ match: "finalizeCustomerInvoice", reset: "after", times: 1 });
  const issued = await issueOnce(pennylane, "order-31", await draft());
  assert.match(issued.invoice_number, /^F-2026-/);
  const again = await issueOnce(pennylane, "order-31", await draft());
  assert.equal([again.id, again.invoice_number], [issued.id, issued.invoice_number]);
  assert.is(sandbox.books().invoices.size, before + 1);
});

writing("go on with a draft that an earlier run has left", async () => {
  sandbox.faults.add({ match: "finalizeCustomerInvoice", status: 503, times: 1 });
  await issueOnce(pennylane, "order-32", await draft()).then(
    () => assert.unreachable(),
    (error) => assert.is(error.name, "ServerError"),
  );
  assert.not((await issueOnce(pennylane, "order-32", await draft())).draft);
});

writing("report each row of an import", async () => {
  const customer = (name: string) => ({
    name,
    billing_address: { address: "4 rue", postal_code: "69003", city: "Lyon", country_alpha2: "FR" },
  });
  const rows = ["Martin", " ", "Petit"].map((name, index) => ({
    id: `c-${index}`,
    customer: customer(name),
  }));
  const report = await importCustomers(pennylane, rows);
  assert.equal([...report.there.keys()], ["c-0", "c-2"]);
  assert.equal([...report.refused], [["c-1", "createCompanyCustomer: 422 Name can't be blank"]]);
  const again = await importCustomers(pennylane, rows);
  assert.equal([...again.there], [...report.there]);
});

writing.run();

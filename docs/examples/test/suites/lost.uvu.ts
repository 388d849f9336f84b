import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, unwrap } from "centime";
import { test } from "uvu";
import * as assert from "uvu/assert";

test("invoices fall due", async () => {
  const sandbox = createSandbox({ seed: 42 });
  const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });
  const late = async () => {
    const { getCustomerInvoices } = pennylane.customerInvoices;
    const invoices = await unwrap(getCustomerInvoices.collect({ limit: 100 }));
    return invoices.filter(({ status }) => status === "late").length;
  };
  const before = await late();
  sandbox.advance(60 * 24 * 60 * 60 * 1000);
  assert.ok((await late()) > before);
});

test.run();

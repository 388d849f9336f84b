import { createCustomerInvoice, getCustomerInvoices } from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { callsOf, type PrismCall } from "../prism/calls.ts";
import { APIS } from "../prism/judge.ts";

const prismCalls = suite("Prism's calls");

const bodiesOf = (calls: readonly PrismCall[], optional: PrismCall["optional"]) =>
  calls
    .filter((call) => call.optional === optional)
    .map(({ parts }) => parts.body as Readonly<Record<string, unknown>>);

prismCalls("are valid, for every operation", () => {
  for (const operation of APIS.flatMap(({ operations }) => operations)) {
    for (const { parts } of callsOf(operation)) {
      const { request } = operation.describe(parts);
      assert.ok(request.isOk(), request.isErr() ? request.error.message : "");
    }
  }
});

prismCalls("have all optional fields, none, and some", () => {
  const calls = callsOf(createCustomerInvoice);
  const [all, none] = [bodiesOf(calls, "all"), bodiesOf(calls, "none")];
  assert.ok(all.every((body) => "special_mention" in body && "invoice_lines" in body));
  assert.ok(none.every((body) => !("special_mention" in body)));
  assert.ok(bodiesOf(calls, "some").length > 1);
});

prismCalls("are of every branch of a union", () => {
  const drafts = bodiesOf(callsOf(createCustomerInvoice), "all").map(({ draft }) => draft);
  assert.equal([...new Set(drafts)].sort(), [false, true]);
});

prismCalls("come once each, and are the same each time", () => {
  const calls = callsOf(getCustomerInvoices);
  assert.equal(callsOf(getCustomerInvoices), calls);
  assert.is(new Set(calls.map(({ parts }) => JSON.stringify(parts))).size, calls.length);
});

prismCalls.run();

import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { createClient, unwrap, unwrapErr } from "centime";
import { type CreateDraftCustomerInvoice, createCustomerInvoice } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { amountFrom, euros } from "../money/amount-input.ts";
import { lineTotal } from "../money/line-total.ts";

const money = suite("the examples of money");

const sandbox = createSandbox({ seed: 42 });
const pennylane = createClient({
  token: sandbox.token,
  transport: sandboxTransport(sandbox),
  rateLimit: false,
});
const { customers, customerInvoices } = pennylane;

const line = { label: "Conseil", quantity: "1", unit: "day", vat_rate: "FR_200" } as const;

async function draftOf(
  invoice_lines: CreateDraftCustomerInvoice["invoice_lines"],
): Promise<CreateDraftCustomerInvoice> {
  const customer_id = (await unwrap(customers.getCustomers({ limit: 1 }))).items[0]?.id ?? 0;
  return { customer_id, date: "2026-07-01", deadline: "2026-07-31", draft: true, invoice_lines };
}

money("compute a line as the sandbox does", async () => {
  const lines = [
    ["1.5", "650.00", "FR_200"],
    ["3", "0.335", "FR_55"],
    ["0.333333", "19.99", "FR_100"],
    ["7", "12.345678", "FR_1_05"],
    ["-2", "0.125", "FR_200"],
  ] as const;
  for (const [quantity, raw_currency_unit_price, vat_rate] of lines) {
    const body = await draftOf([{ ...line, quantity, raw_currency_unit_price, vat_rate }]);
    const draft = await unwrap(customerInvoices.createCustomerInvoice(body));
    const own = lineTotal(quantity, raw_currency_unit_price, vat_rate);
    assert.equal(
      [own?.beforeTax, own?.tax, own?.withTax].map(Number),
      [draft.currency_amount_before_tax, draft.currency_tax, draft.currency_amount].map(Number),
    );
  }
  assert.is(lineTotal("1", "10.00", "FR_200_construction"), undefined);
  assert.is(lineTotal("1", "10.00", "exempt"), undefined);
});

money("read and write amounts as people do", () => {
  assert.equal(["1 234,50 €", "1\u202f234,5", "12", "-3,1", "abc", "1,2,3", ""].map(amountFrom), [
    "1234.50",
    "1234.50",
    "12.00",
    "-3.10",
    undefined,
    undefined,
    undefined,
  ]);
  assert.is(euros("1234567890123.45").replace(/\s/g, " "), "1 234 567 890 123,45 €");
});

money("refuse what is no decimal before it leaves", async () => {
  for (const price of ["49,50", "1 200", "abc", 49.5]) {
    const body = await draftOf([{ ...line, raw_currency_unit_price: price as string }]);
    const failure = await unwrapErr(pennylane.send(createCustomerInvoice(body)));
    assert.is(failure.kind, "InvalidInput");
    assert.match(failure.message, "invoice_lines.0.raw_currency_unit_price: expected");
    assert.is(failure.attempts, 0);
  }
});

money.run();

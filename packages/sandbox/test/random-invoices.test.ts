import {
  type CustomerInvoice,
  createCustomerInvoice,
  type DraftFreeLineInput,
  finalizeCustomerInvoice,
  getCustomerInvoiceInvoiceLines,
  type InvoiceLine,
} from "@centime/core/customer-invoices";
import { VAT_RATES } from "@centime/core/enumerations";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { decimal, sumOf } from "../src/books/money.ts";
import { createSandbox } from "../src/index.ts";
import { addCustomer } from "./invoices.ts";
import { accepted, sendCall } from "./send.ts";

const cents = (highest: number) =>
  fc.integer({ min: 0, max: highest }).map((each) => (each / 100).toFixed(2));

const discount = fc.oneof(
  fc.record({ type: fc.constant("relative" as const), value: cents(10_000) }),
  fc.record({ type: fc.constant("absolute" as const), value: cents(500) }),
);

const line: fc.Arbitrary<DraftFreeLineInput> = fc.record(
  {
    label: fc.constant("Conseil"),
    unit: fc.constant("piece"),
    quantity: fc.integer({ min: 1, max: 20_000 }).map((thousandths) => thousandths / 1000),
    raw_currency_unit_price: fc
      .integer({ min: 0, max: 10 ** 9 })
      .map((millionths) => (millionths / 10 ** 6).toFixed(6)),
    vat_rate: fc.constantFrom(...VAT_RATES),
    discount,
  },
  { requiredKeys: ["label", "unit", "quantity", "raw_currency_unit_price", "vat_rate"] },
);

const invoice = fc.record(
  {
    invoice_lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    currency: fc.constantFrom("EUR" as const, "USD" as const, "JPY" as const),
    discount,
  },
  { requiredKeys: ["invoice_lines", "currency"] },
);

const randomInvoices = suite("random invoices", { limitMs: 30_000 });

randomInvoices("are the sum of their lines, to the cent, as drafts and finalized", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  const customer_id = await addCustomer(sandbox);
  const dates = { date: "2026-07-01", deadline: "2026-07-31" };
  await fc.assert(
    fc.asyncProperty(invoice, async (fields) => {
      const body = { ...dates, customer_id, draft: true as const, ...fields };
      const draft = await sendCall(sandbox, createCustomerInvoice(body));
      fc.pre(draft.isOk());
      const made = draft._unsafeUnwrap();
      const { items } = await accepted(
        sandbox,
        getCustomerInvoiceInvoiceLines(made.id, { limit: 100 }),
      );
      requireSum(made, items);
      requireSum(await accepted(sandbox, finalizeCustomerInvoice(made.id)), items);
    }),
    { numRuns: 150 },
  );
});

const SUMMED = ["currency_amount_before_tax", "currency_tax", "currency_amount", "amount", "tax"];

function requireSum(whole: CustomerInvoice, lines: readonly InvoiceLine[]): void {
  for (const key of SUMMED as (keyof CustomerInvoice & keyof InvoiceLine)[]) {
    const sum = sumOf(lines, (each) => decimal(String(each[key])));
    assert.ok(sum.eq(decimal(String(whole[key]))), `${key}: ${whole[key]} and ${sum}`);
    assert.ok(sum.eq(sum.round(2)), `${key} is not in cents: ${sum}`);
  }
}

randomInvoices.run();

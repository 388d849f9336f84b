import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import * as v from "valibot";
import type { Call } from "../src/index.ts";
import { catalogue } from "../src/resources/catalogue.ts";
import { decimal, decimalOf6, shareOf4 } from "../src/resources/shared/patterns.ts";
import { email, onCalendar } from "../src/schema.ts";

const formats = suite("the formats of texts that are sent");

const accepts = (check: v.GenericValidation<string>, text: string) =>
  v.is(v.pipe(v.string(), check), text);

/** What is wrong with a call's input. */
const problems = ({ request }: Call<unknown, unknown>) =>
  request.isOk() ? [] : request.error.issues.map(({ code, message }) => `${code} ${message}`);

const line = { label: "Audit", quantity: 1, unit: "day", vat_rate: "FR_200" } as const;
const invoiceAt = (raw_currency_unit_price: string, quantity: number | string = 1) =>
  catalogue.createCustomerInvoice({
    date: "2026-01-31",
    deadline: "2026-02-28",
    customer_id: 1,
    draft: true,
    invoice_lines: [{ ...line, quantity, raw_currency_unit_price }],
  });

for (const text of ["49,50", "1 200,50", "1 200.50", "abc", "", "1e3", "12.", ".5", "+1", "1.0 "]) {
  formats(`refuse ${JSON.stringify(text)} as an amount`, () => {
    const place = "invoice_lines.0.raw_currency_unit_price";
    const received = /^[\d.,+ ]*$/.test(text)
      ? JSON.stringify(text)
      : `string of ${text.length} characters`;
    const expected = 'decimal such as "1234.50", with at most 6 decimals';
    assert.equal(problems(invoiceAt(text)), [
      `format ${place}: expected ${expected}, received ${received}`,
    ]);
    assert.is(problems(invoiceAt("1", text)).length, 1);
  });
}

formats("take every decimal as an amount", () => {
  for (const text of ["0", "49.50", "-360.0", "33.333334", "1.50000000", "00012"]) {
    assert.equal(problems(invoiceAt(text)), [], text);
    assert.equal(problems(invoiceAt("1", text)), [], text);
  }
  fc.assert(
    fc.property(fc.bigInt(), fc.nat(999_999), (whole, fraction) => {
      const text = `${whole}.${fraction}`;
      assert.ok(accepts(decimal(), text) && accepts(decimalOf6(), text), text);
    }),
  );
});

formats("limit decimals, and the range, where the API does", () => {
  assert.not.ok(accepts(decimalOf6(), "33.3333333"));
  for (const weight of ["0", "1", "1.0", "0.6575", "0.65750"]) {
    assert.ok(accepts(shareOf4(), weight), weight);
  }
  for (const weight of ["1.1", "-0.5", "2", "0.65751", "65 %"]) {
    assert.not.ok(accepts(shareOf4(), weight), weight);
  }
});

for (const address of [
  "o'neil@acme.ie",
  "jérôme@acme.fr",
  "a@münchen.de",
  "someone+bills@mail.example.org",
  "admin@localhost",
  '"jean dupont"@acme.fr',
  "用户@例子.广告",
]) {
  formats(`take ${address} as an e-mail address`, () => {
    assert.equal(problems(catalogue.sendCustomerInvoiceByEmail(1, { recipients: [address] })), []);
  });
}

for (const text of [
  "",
  "acme.fr",
  "@acme.fr",
  "a@",
  "a@acme..fr",
  "a@.fr",
  "a@acme.fr.",
  "a@b@acme.fr",
  "a b@acme.fr",
  "a@acme.fr, b@acme.fr",
  "a@acme.fr;b@acme.fr",
  "Jean <a@acme.fr>",
  "a@acme,fr",
  "a@acme.fr\n",
]) {
  formats(`refuse ${JSON.stringify(text)} as an e-mail address, without showing it`, () => {
    const received = text === "" ? '""' : `string of ${text.length} characters`;
    assert.equal(problems(catalogue.sendCustomerInvoiceByEmail(1, { recipients: [text] })), [
      `format recipients.0: expected e-mail address, received ${received}`,
    ]);
  });
}

formats("check an e-mail address in time proportional to its length", () => {
  for (const text of ["a.".repeat(50_000), `a@${"a.".repeat(50_000)}`, `"${"a".repeat(100_000)}`]) {
    assert.not.ok(accepts(email(), text));
  }
});

formats("know the days of every month", () => {
  for (const day of ["2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"]) {
    assert.ok(accepts(onCalendar(), day), day);
  }
  for (const day of ["2026-02-29", "2026-02-30", "1900-02-29", "2026-04-31", "2026-11-31"]) {
    assert.not.ok(accepts(onCalendar(), day), day);
  }
  const period = { period_start: "2026-02-30", period_end: "2026-13-01" };
  assert.equal(problems(catalogue.createFecExport(period)), [
    'format period_start: expected date (YYYY-MM-DD), received "2026-02-30"',
    'format period_end: expected date (YYYY-MM-DD), received "2026-13-01"',
  ]);
  const start_date = "2026-02-30T10:00:00Z";
  assert.equal(problems(catalogue.getCustomerInvoicesChanges({ start_date })), [
    'format start_date: expected timestamp (RFC 3339), received "2026-02-30T10:00:00Z"',
  ]);
});

const customer = (country_alpha2: string) =>
  catalogue.createCompanyCustomer({
    name: "Acme",
    billing_address: { address: "1 rue X", postal_code: "75002", city: "Paris", country_alpha2 },
  });

formats("take a country by its code, and the empty text that responses have", () => {
  for (const country of ["FR", "DE", "XK", ""]) assert.equal(problems(customer(country)), []);
  for (const country of ["France", "FRA", "fr", "F1"]) {
    assert.equal(problems(customer(country)), [
      'format billing_address.country_alpha2: expected country of two letters such as "FR", ' +
        `received string of ${country.length} characters`,
    ]);
  }
});

formats("take a currency by its code", () => {
  assert.equal(problems(catalogue.updateQuote(1, { currency: "CHF" })), []);
  assert.is(problems(catalogue.updateQuote(1, { currency: "francs" })).length, 1);
});

formats.run();

import { VAT_RATES } from "@centime/core/enumerations";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  computeAmounts,
  type Discount,
  decimal,
  formatDecimal,
  isWithin,
  NO_DISCOUNT,
  netOf,
  type PricedLine,
  sumOf,
  toCents,
  withTax,
} from "../src/books/money.ts";

const line = (fields: Partial<PricedLine> = {}): PricedLine => ({
  quantity: "1",
  raw_currency_unit_price: "100",
  vat_rate: "FR_200",
  discount: NO_DISCOUNT,
  ...fields,
});

const price = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`);

const percentage = fc.integer({ min: 0, max: 10_000 }).map((tenths) => String(tenths / 100));

const lines = fc.array(
  fc.record<PricedLine>({
    quantity: fc.integer({ min: 1, max: 100_000 }).map((thousandths) => String(thousandths / 1000)),
    raw_currency_unit_price: price,
    vat_rate: fc.constantFrom(...VAT_RATES),
    discount: percentage.map((value) => ({ type: "relative", value })),
  }),
  { minLength: 1, maxLength: 12 },
);

const discount: fc.Arbitrary<Discount> = fc.oneof(
  percentage.map((value) => ({ type: "relative", value })),
  fc.integer({ min: 0, max: 100_000 }).map((cents) => ({
    type: "absolute",
    value: (cents / 100).toFixed(2),
  })),
);

const amounts = suite("amounts");

amounts("a document is the sum of its lines, to the cent, whatever is taken off", () => {
  fc.assert(
    fc.property(lines, discount, (given, off) => {
      fc.pre(isWithin(off, sumOf(given, netOf)));
      const { lines: computed, total } = computeAmounts(given, off);
      assert.ok(sumOf(computed, ({ beforeTax }) => beforeTax).eq(total.beforeTax));
      assert.ok(sumOf(computed, ({ tax }) => tax).eq(total.tax));
      assert.ok(sumOf(computed, withTax).eq(withTax(total)));
      for (const { beforeTax, tax } of computed) {
        assert.ok(toCents(beforeTax).eq(beforeTax));
        assert.ok(toCents(tax).eq(tax));
      }
    }),
  );
});

amounts("an amount off the document is off its lines, not a cent more or less", () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 100_000 }), (given, cents) => {
      const off = { type: "absolute", value: (cents / 100).toFixed(2) };
      const before = computeAmounts(given, NO_DISCOUNT).total.beforeTax;
      fc.pre(isWithin(off, before));
      const after = computeAmounts(given, off).total.beforeTax;
      assert.is(before.minus(after).toFixed(2), off.value);
    }),
  );
});

amounts("a credit note is its invoice with the sign changed", () => {
  fc.assert(
    fc.property(lines, percentage, (given, value) => {
      const off = { type: "relative", value };
      const credited = given.map((own) => ({ ...own, quantity: `-${own.quantity}` }));
      const invoice = computeAmounts(given, off).total;
      const note = computeAmounts(credited, off).total;
      assert.ok(withTax(note).plus(withTax(invoice)).eq(0));
    }),
  );
});

amounts("a line is rounded half up, as integers of cents have it", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 10n ** 6n), (millionths, thousandths) => {
      const given = line({
        raw_currency_unit_price: decimal(millionths.toString()).div(1_000_000).toFixed(),
        quantity: decimal(thousandths.toString()).div(1000).toFixed(),
      });
      const product = millionths * thousandths;
      const cents = (product + 5_000_000n) / 10_000_000n;
      const taxCents = (cents * 20n + 50n) / 100n;
      const { beforeTax, tax } = computeAmounts([given], NO_DISCOUNT).total;
      assert.is(beforeTax.times(100).toFixed(), cents.toString());
      assert.is(tax.times(100).toFixed(), taxCents.toString());
    }),
  );
});

const examples: readonly [title: string, PricedLine, Discount, beforeTax: string, tax: string][] = [
  ["nothing off", line(), NO_DISCOUNT, "100.0", "20.0"],
  [
    "a third of a cent",
    line({ raw_currency_unit_price: "33.333333" }),
    NO_DISCOUNT,
    "33.33",
    "6.67",
  ],
  ["half a cent", line({ raw_currency_unit_price: "0.125" }), NO_DISCOUNT, "0.13", "0.03"],
  ["half a cent back", line({ raw_currency_unit_price: "-0.125" }), NO_DISCOUNT, "-0.13", "-0.03"],
  ["a share off the line", line({ discount: relative("12.5") }), NO_DISCOUNT, "87.5", "17.5"],
  ["an amount off the line", line({ discount: absolute("0.01") }), NO_DISCOUNT, "99.99", "20.0"],
  ["both", line({ discount: relative("10") }), relative("10"), "81.0", "16.2"],
  ["an amount off the document", line(), absolute("25"), "75.0", "15.0"],
  ["all of it", line(), relative("100"), "0.0", "0.0"],
  ["another rate", line({ vat_rate: "FR_55" }), NO_DISCOUNT, "100.0", "5.5"],
  ["no tax", line({ vat_rate: "intracom_100" }), NO_DISCOUNT, "100.0", "0.0"],
];

for (const [title, given, off, beforeTax, tax] of examples) {
  amounts(`${title}: ${beforeTax} and ${tax} of tax`, () => {
    const { total } = computeAmounts([given], off);
    assert.equal([formatDecimal(total.beforeTax), formatDecimal(total.tax)], [beforeTax, tax]);
  });
}

amounts("an amount off is shared in proportion", () => {
  const prices = ["10", "10", "10"].map((own) => line({ raw_currency_unit_price: own }));
  const shares = computeAmounts(prices, absolute("10")).lines.map(({ beforeTax }) =>
    formatDecimal(beforeTax),
  );
  assert.equal(shares, ["6.67", "6.66", "6.67"]);
});

function relative(value: string): Discount {
  return { type: "relative", value };
}

function absolute(value: string): Discount {
  return { type: "absolute", value };
}

amounts.run();

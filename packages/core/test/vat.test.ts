import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { isVatRate, vatPercentage, vatRateOf } from "../src/index.ts";
import { FIRM_VAT_RATES, VAT_RATES } from "../src/resources/enumerations.ts";

const vat = suite("VAT codes");

vat("are those of the contract", () => {
  assert.ok(VAT_RATES.every(isVatRate));
  for (const value of [
    "FR_199",
    "20",
    "fr_200",
    "",
    200,
    null,
    undefined,
    "toString",
    ["FR_200"],
  ]) {
    assert.not.ok(isVatRate(value), String(value));
  }
});

for (const [percent, code] of [
  ["20", "FR_200"],
  ["20.00", "FR_200"],
  ["10", "FR_100"],
  ["5.5", "FR_55"],
  ["5.50", "FR_55"],
  ["2.1", "FR_21"],
  ["0.9", "FR_09"],
  ["1.05", "FR_1_05"],
  ["15.385", "FR_15_385"],
  ["8.5", "FR_85"],
  ["0", undefined],
  ["19", undefined],
  ["5,5", undefined],
  ["", undefined],
  ["abc", undefined],
] as const) {
  vat(`of ${JSON.stringify(percent)} per cent is ${code}`, () => {
    assert.is(vatRateOf(percent), code);
  });
}

vat("are looked for in a country", () => {
  assert.is(vatRateOf("19", "DE"), "DE_190");
  assert.is(vatRateOf("8.1", "CH"), "CH_81");
  assert.is(vatRateOf("20", "US"), undefined);
  assert.is(vatRateOf("20", ".."), undefined);
  assert.is(vatRateOf(20 as never), "FR_200");
});

vat("name their rate, where they have one", () => {
  for (const [code, percent] of [
    ["FR_200", "20"],
    ["FR_1_75", "1.75"],
    ["FR_09", "0.9"],
    ["MC_21", "2.1"],
    ["FI_255", "25.5"],
    ["DE_190_BU0003", "19"],
    ["DE_190_electronic_BU0226", "19"],
    ["FR_85_construction", "8.5"],
    ["intracom_21", "2.1"],
    ["DE_intracom_190_BU0013", "19"],
    ["DE_extracom_190_BU0511", "19"],
    ["exempt", undefined],
    ["mixed", undefined],
    ["any", undefined],
    ["DE_exempt_BU0001", undefined],
    ["ES_intracom_sales_goods", undefined],
    ["", undefined],
  ] as const) {
    assert.is(vatPercentage(code), percent, code);
  }
});

vat("of plain rates are found again by their rate", () => {
  const plain = VAT_RATES.filter((code) => /^[A-Z]{2}_[\d_]+$/.test(code));
  assert.ok(plain.length > 100);
  for (const code of plain) {
    assert.is(vatRateOf(vatPercentage(code) ?? "", code.slice(0, 2)), code);
  }
});

vat("all say a rate, or that there is none", () => {
  const silent = [...VAT_RATES, ...FIRM_VAT_RATES].filter((code) => !vatPercentage(code));
  for (const code of silent) assert.match(code, /exempt|mixed|any|crossborder|extracom|sales/);
});

vat.run();

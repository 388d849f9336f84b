import { VAT_RATES } from "@centime/core/enumerations";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { vatPercentage } from "../src/books/money.ts";

const vatRates = suite("VAT rates");

vatRates("are known for every code of the contract", () => {
  assert.is(VAT_RATES.length, 176);
  for (const code of VAT_RATES) {
    const percentage = vatPercentage(code);
    assert.ok(percentage.gte(0) && percentage.lte(27), `${code}: ${percentage}`);
  }
});

const examples: Readonly<Record<string, string>> = {
  FR_200: "20",
  FR_100: "10",
  FR_85: "8.5",
  FR_55: "5.5",
  FR_21: "2.1",
  FR_09: "0.9",
  FR_1_05: "1.05",
  FR_1_75: "1.75",
  FR_15_385: "15.385",
  MC_200: "20",
  AD_45: "4.5",
  BE_60: "6",
  BE_210: "21",
  CH_25: "2.5",
  CH_77: "7.7",
  CH_81: "8.1",
  EE_240: "24",
  ES_40: "4",
  FI_255: "25.5",
  HU_270: "27",
  IE_48: "4.8",
  IE_135: "13.5",
  NO_250: "25",
  SK_230: "23",
  DE_190: "19",
  DE_70_BU0002: "7",
  DE_190_BU0003: "19",
  DE_190_electronic_BU0226: "19",
};

vatRates("are read from the codes of the countries", () => {
  for (const [code, expected] of Object.entries(examples)) {
    assert.is(vatPercentage(code).toFixed(), expected, code);
  }
});

/** Exempt, abroad, or owed by the customer. */
const free = [
  "exempt",
  "DE_intracom_70_BU0012",
  "DE_intracom_190_BU0013",
  "DE_intracom_exempt_BU0011",
  "DE_intracom_exempt_BU0047",
  "DE_intracom_exempt_BU0233",
  "DE_exempt_BU0001",
  "DE_exempt_BU0181",
  "DE_exempt_BU0490",
  "intracom_21",
  "intracom_55",
  "intracom_85",
  "intracom_100",
  "crossborder",
  "ES_intracom_sales_goods",
  "ES_intracom_sales_services",
  "DE_intracom_70_BU0018",
  "DE_intracom_190_BU0019",
  "DE_intracom_190_BU0506",
  "extracom",
  "DE_extracom_BU0173",
  "DE_extracom_BU0191",
  "DE_extracom_190_BU0511",
  "ES_isp_sales",
  "FR_85_construction",
  "FR_100_construction",
  "FR_200_construction",
  "DE_exempt_construction_BU0046",
  "DE_70_construction_BU0091",
  "DE_190_construction_BU0094",
  "DE_190_construction_BU0526",
  "DE_190_construction_BU0546",
  "mixed",
];

vatRates("are nothing where the seller charges none, and nowhere else", () => {
  const found = VAT_RATES.filter((code) => vatPercentage(code).eq(0));
  assert.equal([...found].sort(), [...free].sort());
});

vatRates("a code that is none is a mistake of ours", () => {
  assert.throws(() => vatPercentage("FR"));
  assert.throws(() => vatPercentage("200"));
});

vatRates.run();

import { refuseDrift, type SchemaNode } from "@centime/core";
import { suite } from "@centime/test-kit";
import { getCustomerInvoices } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { toZod } from "../src/decode.ts";
import { ABSENT_KEYS, pageText } from "../src/invoice.ts";
import { median } from "../src/measure.ts";
import { bundleSize } from "../src/size.ts";

const bench = suite("benchmarks");

const valibot = getCustomerInvoices.schemas.response?.() ?? v.never();
const zod = toZod(valibot as unknown as SchemaNode);
const decode = (body: string) =>
  getCustomerInvoices.decode({ status: 200, headers: {}, body }, { drift: refuseDrift });

bench("measure a page that fits the contract, for every contender", () => {
  const page: unknown = JSON.parse(pageText(3));
  assert.ok(decode(pageText(3)).isOk());
  assert.ok(v.safeParse(valibot, page).success);
  assert.ok(zod.safeParse(page).success);
});

bench("measure a page whose drift is the absent keys and nothing else", () => {
  const failure = decode(pageText(2, ABSENT_KEYS))._unsafeUnwrapErr();
  const paths = failure.kind === "InvalidResponse" ? failure.issues.map(({ path }) => path) : [];
  assert.equal(paths.sort(), ABSENT_KEYS.map((key) => `items.0.${key}`).sort());
});

bench("give zod and valibot work to refuse, too", () => {
  const page: unknown = JSON.parse(pageText(1).replace('"paid":false', '"paid":"no"'));
  assert.not.ok(zod.safeParse(page).success);
  assert.not.ok(v.safeParse(valibot, page).success);
});

bench("take the middle of their figures", () => {
  assert.is(median([3, 1, 2]), 2);
});

bench("weigh a bundle", async () => {
  const { minified, gzipped } = await bundleSize("console.log('a'.repeat(100))");
  assert.ok(minified > 10 && gzipped > 10 && minified < 100);
});

bench.run();

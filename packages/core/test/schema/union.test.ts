import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { issueOfSchema } from "../../src/issue.ts";
import { strictObject, union } from "../../src/schema/index.ts";

const unions = suite("union");

const paths = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => issueOfSchema(issue).path);

const draft = strictObject({ draft: v.literal(true), label: v.string() });
const final = strictObject({ draft: v.optional(v.literal(false)), number: v.number() });
const tagged = union<unknown>([draft, final], "draft");

unions("is judged by its tag", () => {
  assert.equal(paths(tagged, { draft: true, label: "a" }), []);
  assert.equal(paths(tagged, { draft: true, label: 1 }), ["label"]);
  assert.equal(paths(tagged, { draft: false, number: "1" }), ["number"]);
});

unions("takes an optional tag that is absent", () => {
  assert.equal(paths(tagged, { number: 1 }), []);
  assert.equal(paths(tagged, { number: "1" }), ["number"]);
});

const byProduct = strictObject({ product_id: v.number(), label: v.optional(v.string()) });
const byHand = strictObject({ label: v.string(), unit: v.string(), vat_rate: v.string() });
const line = union<unknown>([byProduct, byHand]);

unions("is judged by the branch that comes closest", () => {
  assert.equal(paths(line, { product_id: "1" }), ["product_id"]);
  assert.equal(paths(line, { label: "a", unit: "piece", vat: "FR_200" }), ["vat_rate", "vat"]);
});

unions("refuses what is no object at all", () => {
  for (const value of [null, 5, "x", undefined, []]) {
    assert.is.not(paths(line, value).length, 0);
    assert.is.not(paths(tagged, value).length, 0);
  }
});

unions.run();

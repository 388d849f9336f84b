import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { file, filter, integer, number, sort, tagged, without } from "../src/schema.ts";

const inputs = suite("schema");

const fits = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

inputs("compositions stand wherever valibot's schemas do, and speak Standard Schema", () => {
  const schema = v.record(v.string(), v.array(v.strictObject({ id: integer(1) })));
  assert.ok(fits(schema, { a: [{ id: 1 }] }));
  const { issues } = v.safeParse(schema, { a: [{ id: 1 }, { id: 0 }] });
  assert.equal(
    issues?.map((issue) => v.getDotPath(issue)),
    ["a.1.id"],
  );
  const judged = integer(1)["~standard"].validate(0);
  assert.is("then" in judged ? 0 : judged.issues?.length, 1);
});

inputs("a tagged union is valibot's variant", () => {
  const schema = tagged("type", [
    v.strictObject({ type: v.literal("a"), a: v.string() }),
    v.strictObject({ type: v.literal("b"), b: v.string() }),
  ]);
  assert.ok(fits(schema, { type: "b", b: "" }));
  assert.not.ok(fits(schema, { type: "b", a: "" }));
  assert.is(schema.reference, v.variant);
});

inputs("an enumeration without a few members has the others", () => {
  assert.equal(without(["a", "b", "c"], ["b"]), ["a", "c"]);
});

inputs("a number is one that JSON can spell", () => {
  assert.ok(fits(number(), 1.5));
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
    assert.not.ok(fits(number(), value));
  }
});

inputs("an integer's bounds belong to its range", () => {
  for (const value of [1, 100]) assert.ok(fits(integer(1, 100), value));
  for (const value of [0, 101, 1.5, 2 ** 60]) assert.not.ok(fits(integer(1, 100), value));
});

inputs("a sort is one of the fields, up or down", () => {
  assert.ok(fits(sort(["id", "date"]), "-date"));
  assert.not.ok(fits(sort(["id"]), "date"));
});

inputs("a file has a name and data", () => {
  const data = new Uint8Array([1]);
  assert.ok(fits(file(), { filename: "a.pdf", data }));
  assert.ok(fits(file(), { filename: "a.txt", type: "text/plain; charset=utf-8", data: "text" }));
  assert.ok(fits(file(), { filename: "a.pdf", data: new Blob(["x"]) }));
  for (const value of [
    { filename: "", data },
    { data },
    { filename: "a.pdf" },
    { filename: "a.pdf", data: 5 },
    { filename: "a.pdf", type: "pdf", data },
    null,
    "a.pdf",
    [data],
  ]) {
    assert.not.ok(fits(file(), value));
  }
});

const journals = filter({ type: ["eq", "in"] });

inputs("a filter has known fields and the operators that these have", () => {
  assert.ok(fits(journals, []));
  assert.ok(fits(journals, [{ field: "type", operator: "eq", value: "sales" }]));
  assert.ok(fits(journals, [{ field: "type", operator: "in", value: ["sales", "vat"] }]));
});

for (const [what, condition, path] of [
  ["a number for a text", { field: "type", operator: "eq", value: 1 }, "0.value"],
  ["an unknown field", { field: "code", operator: "eq", value: "VT" }, "0.field"],
  ["a field of the prototype", { field: "constructor", operator: "eq", value: "" }, "0.field"],
  ["an operator that the field lacks", { field: "type", operator: "lt", value: "a" }, "0.operator"],
  ["a single value for in", { field: "type", operator: "in", value: "sales" }, "0.value"],
  ["a list for eq", { field: "type", operator: "eq", value: ["sales"] }, "0.value"],
  ["an object as value", { field: "type", operator: "eq", value: {} }, "0.value"],
  ["a member that is no value", { field: "type", operator: "in", value: ["a", null] }, "0.value.1"],
  ["NaN", { field: "type", operator: "eq", value: Number.NaN }, "0.value"],
  ["another key", { field: "type", operator: "eq", value: "a", or: 1 }, "0.or"],
  ["no condition at all", null, "0"],
] as const) {
  inputs(`a filter refuses ${what}`, () => {
    const { issues } = v.safeParse(journals, [condition]);
    assert.is(issues?.map((issue) => v.getDotPath(issue)).join(), path);
  });
}

inputs.run();

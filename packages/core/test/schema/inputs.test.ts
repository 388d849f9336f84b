import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import * as v from "valibot";
import {
  file,
  filter,
  integer,
  isoDate,
  isoTimestamp,
  list,
  literal,
  maxLength,
  minLength,
  nullable,
  number,
  oneOf,
  optional,
  pattern,
  sort,
  strictObject,
  string,
} from "../../src/schema/index.ts";

const inputs = suite("schemas of inputs");

const fits = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

inputs("an object is no list, even when nothing in it is required", () => {
  const schema = strictObject({ label: v.optional(v.string()) });
  assert.ok(fits(schema, {}));
  assert.not.ok(fits(schema, []));
});

const pathsOf = (schema: v.GenericSchema, value: unknown) =>
  v.safeParse(schema, value).issues?.map((issue) => v.getDotPath(issue));

inputs("an object names each key that is not known, and each that is missing", () => {
  const schema = strictObject({ label: string(), unit: string(), note: optional(string()) });
  const prototype = JSON.parse('{"__proto__": 1}') as object;
  assert.equal(pathsOf(schema, { lable: "a", unit: "b", ntoe: "c" }), ["label", "lable", "ntoe"]);
  assert.equal(pathsOf(schema, { label: "a", unit: "b", ...prototype }), ["__proto__"]);
  assert.equal(pathsOf(schema, { label: "a", unit: "b", note: undefined }), undefined);
});

inputs("an object is copied, so that changing it later changes no call", () => {
  const schema = strictObject({ lines: list(strictObject({ label: string() })) });
  const given = { lines: [{ label: "a" }] };
  const output = v.parse(schema, given) as typeof given;
  given.lines.push({ label: "b" });
  if (given.lines[0]) given.lines[0].label = "c";
  assert.equal(output, { lines: [{ label: "a" }] });
});

inputs(
  "a literal is that value, an enumeration one of its members, and null where it may be",
  () => {
    assert.ok(fits(literal(true), true));
    assert.not.ok(fits(literal(true), "true"));
    assert.ok(fits(nullable(oneOf(["a", "b"])), null));
    assert.not.ok(fits(oneOf(["a", "b"]), null));
    assert.not.ok(fits(oneOf(["a", "b"]), "c"));
  },
);

inputs("a list is of its items, and has its limits", () => {
  const schema = v.pipe(list(string()), minLength(1), maxLength(2));
  assert.ok(fits(schema, ["a", "b"]));
  assert.equal(pathsOf(schema, ["a", 1]), ["1"]);
  for (const value of [[], ["a", "b", "c"], "ab", null]) assert.not.ok(fits(schema, value));
});

inputs("a text has its pattern, its format and its limits, each of which is told", () => {
  assert.ok(fits(v.pipe(string(), isoDate()), "2026-02-28"));
  assert.not.ok(fits(v.pipe(string(), isoDate()), "28/02/2026"));
  assert.ok(fits(v.pipe(string(), isoTimestamp()), "2026-02-28T09:00:00Z"));
  assert.not.ok(fits(v.pipe(string(), isoTimestamp()), "2026-02-28"));
  const code = v.pipe(string(), pattern(/^[A-Z]+$/), maxLength(2));
  assert.ok(fits(code, "VT"));
  assert.is(v.safeParse(code, "vtx").issues?.length, 2);
  assert.is(v.safeParse(code, 5).issues?.length, 1);
});

inputs("they stand wherever valibot's do, and speak Standard Schema", () => {
  const schema = v.record(v.string(), v.array(strictObject({ id: integer(1) })));
  assert.ok(fits(schema, { a: [{ id: 1 }] }));
  assert.equal(pathsOf(schema, { a: [{ id: 1 }, { id: 0 }] }), ["a.1.id"]);
  const judged = strictObject({ id: integer(1) })["~standard"].validate({ id: 0 });
  const issues = "then" in judged ? [] : (judged.issues ?? []);
  assert.equal(
    issues.map(({ message, path }) => [message, path]),
    [["at least 1", [{ key: "id" }]]],
  );
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
  assert.ok(fits(journals, [{ field: "type", operator: "in", value: ["sales", 1, true] }]));
});

for (const [what, condition, path] of [
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

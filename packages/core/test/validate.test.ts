import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { email, integer, tagged } from "../src/schema.ts";
import { validate } from "../src/validate.ts";

const validation = suite("validation of an input");

const issuesOf = (schema: v.GenericSchema, value: unknown) => validate(schema, value).issues;
const pathsOf = (schema: v.GenericSchema, value: unknown) =>
  issuesOf(schema, value).map(({ path }) => path);
const codesOf = (schema: v.GenericSchema, value: unknown) =>
  issuesOf(schema, value).map(({ code }) => code);

validation("names a key that is missing, and one that is unknown", () => {
  const schema = v.strictObject({ label: v.string() });
  assert.equal(issuesOf(schema, { lable: "x" }), [
    {
      path: "label",
      code: "missing",
      message: "label: required",
      expected: "a value",
      received: "nothing",
    },
    {
      path: "lable",
      code: "unknown-key",
      message: "lable: unknown key",
      expected: "no such key",
      received: '"lable"',
    },
  ]);
});

validation("names every unknown key, and every missing one", () => {
  const inner = v.strictObject({ unit: v.string() });
  const schema = v.strictObject({
    label: v.string(),
    note: v.optional(v.string()),
    lines: v.array(inner),
  });
  const prototype = JSON.parse('{"__proto__": 1}') as object;
  const value = { lable: "a", ntoe: "c", lines: [{ unit: "a" }, { unti: 1, uint: 2 }] };
  assert.equal(pathsOf(schema, value), [
    "label",
    "lines.1.unit",
    "lines.1.unti",
    "lines.1.uint",
    "lable",
    "ntoe",
  ]);
  assert.equal(pathsOf(inner, { unit: "b", ...prototype }), ["__proto__"]);
  assert.equal(pathsOf(schema, { label: "a", lines: [], note: undefined }), []);
});

validation(
  "refuses a list where an object is expected, even when nothing in it is required",
  () => {
    const schema = v.strictObject({ label: v.optional(v.string()) });
    assert.equal(codesOf(schema, {}), []);
    assert.equal(codesOf(schema, []), ["type"]);
    assert.equal(codesOf(v.optional(schema), []), ["type"]);
  },
);

validation("copies an object, so that changing it later changes no call", () => {
  const schema = v.strictObject({ lines: v.array(v.strictObject({ label: v.string() })) });
  const input = { lines: [{ label: "a" }] };
  const { value } = validate(schema, input);
  input.lines.push({ label: "b" });
  if (input.lines[0]) input.lines[0].label = "c";
  assert.equal(value, { lines: [{ label: "a" }] });
});

for (const [schema, value, code, message] of [
  [v.string(), 5, "type", "expected string, received 5"],
  [v.array(v.string()), {}, "type", "expected list, received object"],
  [integer(1, 100), 1.5, "type", "expected integer, received 1.5"],
  [integer(1, 100), "7", "type", "expected integer, received string of 1 characters"],
  [integer(1, 100), 0, "range", "expected at least 1, received 0"],
  [integer(1, 100), 101, "range", "expected at most 100, received 101"],
  [v.literal(true), "true", "member", 'expected true, received "true"'],
  [v.picklist(["a", "b"]), "c", "member", 'expected "a" | "b", received "c"'],
  [
    v.pipe(v.array(v.string()), v.minLength(2)),
    ["a"],
    "length",
    "expected at least 2, received list",
  ],
  [
    v.pipe(v.string(), v.maxLength(2)),
    "abc",
    "length",
    "expected at most 2, received string of 3 characters",
  ],
  [
    v.pipe(v.string(), v.isoDate()),
    "28/02/2026",
    "format",
    'expected date (YYYY-MM-DD), received "28/02/2026"',
  ],
  [
    v.pipe(v.string(), email()),
    "a@",
    "format",
    "expected e-mail address, received string of 2 characters",
  ],
  [v.strictObject({}), undefined, "missing", "expected object, received nothing"],
] as const) {
  validation(`says: ${message}`, () => {
    const [issue, ...others] = issuesOf(schema, value);
    assert.equal([issue?.code, issue?.message, others.length], [code, message, 0]);
  });
}

validation("tells a text's every broken check", () => {
  const code = v.pipe(v.string(), v.regex(/^[A-Z]+$/), v.maxLength(2));
  assert.equal(codesOf(code, "VT"), []);
  assert.equal(codesOf(code, "vtx"), ["format", "length"]);
  assert.equal(codesOf(code, 5), ["type"]);
});

validation("shows a member that is unknown, and cuts a long list of those that are known", () => {
  const codes = Array.from({ length: 176 }, (_, index) => `FR_${index}`);
  const [found] = issuesOf(v.picklist(codes), "FR_20%");
  assert.is(found?.received, '"FR_20%"');
  assert.match(found?.expected ?? "", /"FR_11" \| … \(176 in all\)$/);
});

validation("shows digits where a pattern was expected, and no other text", () => {
  const amount = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/));
  assert.is(issuesOf(amount, "12,50")[0]?.received, '"12,50"');
  assert.is(issuesOf(amount, "Jean Dupont")[0]?.received, "string of 11 characters");
});

validation("shows no text where any text may stand", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      const [found] = issuesOf(v.number(), secret);
      assert.not.ok(JSON.stringify(found).includes(JSON.stringify(secret).slice(1, -1)));
    }),
  );
});

const draft = v.strictObject({ draft: v.literal(true), label: v.string() });
const final = v.strictObject({ draft: v.optional(v.literal(false)), number: v.number() });
const invoice = tagged("draft", [draft, final]);

validation("judges a tagged union by its tag", () => {
  assert.equal(pathsOf(invoice, { draft: true, label: "a" }), []);
  assert.equal(pathsOf(invoice, { draft: true, label: 1 }), ["label"]);
  assert.equal(pathsOf(invoice, { draft: false, number: "1" }), ["number"]);
  assert.equal(pathsOf(invoice, { draft: "x", number: 1 }), ["draft"]);
  assert.equal(pathsOf(invoice, { draft: true, label: "a", lable: 1, number: 1 }), [
    "lable",
    "number",
  ]);
});

validation("accepts an optional tag that is absent", () => {
  assert.equal(pathsOf(invoice, { number: 1 }), []);
  assert.equal(pathsOf(invoice, { number: "1" }), ["number"]);
});

const byProduct = v.strictObject({
  product_id: v.number(),
  quantity: v.number(),
  label: v.optional(v.string()),
});
const byHand = v.strictObject({
  label: v.string(),
  unit: v.string(),
  quantity: v.number(),
  vat_rate: v.picklist(["FR_200"]),
});
const line = v.union([byProduct, byHand]);
const body = v.strictObject({ lines: v.array(line) });

validation("names the field of the option that was meant, where no tag says which", () => {
  assert.equal(pathsOf(line, { product_id: "1", quantity: 1 }), ["product_id"]);
  assert.equal(pathsOf(line, { label: "a", quantity: 1, vat_rate: "FR_200" }), ["unit"]);
  assert.equal(pathsOf(line, { label: "a", unit: "piece", quantity: 1, vat_rate: "20" }), [
    "vat_rate",
  ]);
  assert.equal(pathsOf(line, { label: "a", unit: "piece", quantity: 1, vat: "FR_200" }), [
    "vat_rate",
    "vat",
  ]);
});

validation("names a union's field where it stands", () => {
  const value = { lines: [{ product_id: 1, quantity: 1 }, { product_id: 2 }] };
  assert.equal(
    issuesOf(body, value).map(({ message }) => message),
    ["lines.1.quantity: required"],
  );
  assert.equal(pathsOf(body, { lines: [{ label: "a", unit: "h", quantity: 1 }] }), [
    "lines.0.vat_rate",
  ]);
});

validation("says of a union of texts and numbers what each option expects", () => {
  const [issue] = issuesOf(v.union([v.string(), v.number()]), {});
  assert.is(issue?.message, "expected string | number, received object");
});

validation("refuses what is not an object at all", () => {
  for (const value of [null, 5, "x", undefined, []]) {
    assert.is.not(pathsOf(line, value).length, 0);
    assert.is.not(pathsOf(invoice, value).length, 0);
  }
});

validation.run();

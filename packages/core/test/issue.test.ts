import { suite } from "@centime/test-runner";
import fc from "fast-check";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { describeValue, issueOfSchema, summarize } from "../src/issue.ts";
import { list, oneOf, pattern, strictObject } from "../src/schema/index.ts";

const issue = suite("issue");

const issuesOf = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map(issueOfSchema);

issue("names a key that is missing, and one that is not known", () => {
  const schema = strictObject({ label: v.string() });
  assert.equal(issuesOf(schema, { lable: "x" }), [
    { path: "label", message: "label: required", expected: "a value", received: "nothing" },
    {
      path: "lable",
      message: "lable: unknown key",
      expected: "no such key",
      received: '"lable"',
    },
  ]);
});

issue("spells a path with dots", () => {
  const schema = strictObject({ lines: list(strictObject({ label: v.string() })) });
  assert.is(issuesOf(schema, { lines: [{ label: "a" }, { label: 1 }] })[0]?.path, "lines.1.label");
});

issue("shows a code that is not known, and cuts a long list of those that are", () => {
  const codes = Array.from({ length: 176 }, (_, index) => `FR_${index}`);
  const [found] = issuesOf(oneOf(codes), "FR_20%");
  assert.is(found?.received, '"FR_20%"');
  assert.match(found?.expected ?? "", /"FR_11" \| … \(176 in all\)$/);
});

issue("shows digits where a pattern was expected, and no other text", () => {
  const amount = v.pipe(v.string(), pattern(/^-?\d+(\.\d+)?$/));
  assert.is(issuesOf(amount, "12,50")[0]?.received, '"12,50"');
  assert.is(issuesOf(amount, "Jean Dupont")[0]?.received, "string of 11 characters");
});

issue("shows no text where anything may stand", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), (secret) => {
      const [found] = issuesOf(v.number(), secret);
      assert.not.ok(JSON.stringify(found).includes(JSON.stringify(secret).slice(1, -1)));
    }),
  );
});

issue("describes any value", () => {
  assert.is(describeValue(undefined, true), "nothing");
  assert.is(describeValue(null, true), "null");
  assert.is(describeValue([], true), "list");
  assert.is(describeValue({}, true), "object");
  assert.is(describeValue(2n, true), "bigint");
  assert.is(describeValue(Number.NaN, true), "NaN");
  assert.is(describeValue("someone@example.test", true), "string of 20 characters");
});

issue("is told with four others at most", () => {
  const many = Array.from({ length: 7 }, (_, index) => ({
    path: `${index}`,
    message: `issue ${index}`,
    expected: "",
    received: "",
  }));
  assert.is(summarize(many), "issue 0; issue 1; issue 2; issue 3; issue 4; and 2 more");
});

issue.run();

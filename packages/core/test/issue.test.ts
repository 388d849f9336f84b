import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { describeValue, summarize } from "../src/issue.ts";

const issue = suite("issue");

issue("describes any value", () => {
  assert.is(describeValue(undefined, true), "nothing");
  assert.is(describeValue(null, true), "null");
  assert.is(describeValue([], true), "list");
  assert.is(describeValue({}, true), "object");
  assert.is(describeValue(2n, true), "bigint");
  assert.is(describeValue(Number.NaN, true), "NaN");
  assert.is(describeValue("someone@example.test", true), "string of 20 characters");
});

issue("is summarized with four others at most", () => {
  const many = Array.from({ length: 7 }, (_, index) => ({
    path: `${index}`,
    code: "type" as const,
    message: `issue ${index}`,
    expected: "",
    received: "",
  }));
  assert.is(summarize(many), "issue 0; issue 1; issue 2; issue 3; issue 4; and 2 more");
});

issue.run();

import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Issue } from "../src/index.ts";
import { fillPath, matchPath, pathParameters } from "../src/request.ts";

const path = suite("path");

function fill(template: string, values: Record<string, unknown>) {
  const issues: Issue[] = [];
  return { filled: fillPath(template, values, issues), issues };
}

const TEMPLATE = "/invoices/{invoice_id}/lines/{id}";

path("names its parameters in the template's order", () => {
  assert.equal(pathParameters(TEMPLATE), ["invoice_id", "id"]);
  assert.equal(pathParameters("/journals"), []);
});

path("takes ids beyond 32 bits", () => {
  const { filled, issues } = fill("/journals/{id}", { id: 25_461_646_082_048 });
  assert.is(filled, "/journals/25461646082048");
  assert.equal(issues, []);
});

for (const id of [0, -1, 1.5, Number.NaN, 2 ** 60, "12", "../me", null, undefined, {}]) {
  path(`refuses ${typeof id} ${String(id)} as an id, by name`, () => {
    const { issues } = fill("/journals/{id}", { id });
    assert.equal(
      issues.map(({ path, expected }) => [path, expected]),
      [["id", "positive integer"]],
    );
  });
}

path("does not take an id from the prototype", () => {
  assert.is(fill("/journals/{constructor}", {}).issues.length, 1);
});

path("reads back what it filled in", () => {
  const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(id, id, (invoiceId, lineId) => {
      const { filled } = fill(TEMPLATE, { invoice_id: invoiceId, id: lineId });
      assert.equal(matchPath(TEMPLATE, filled), {
        invoice_id: String(invoiceId),
        id: String(lineId),
      });
    }),
  );
});

path("does not match another operation's path", () => {
  assert.equal(matchPath(TEMPLATE, "/invoices/1/sections/2"), {});
  assert.equal(matchPath(TEMPLATE, "/invoices/1"), {});
});

path.run();

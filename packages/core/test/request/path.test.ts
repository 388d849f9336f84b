import { suite } from "@centime/test-runner";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { fillPath, matchPath, pathParameters } from "../../src/request/path.ts";

const path = suite("path");

const TEMPLATE = "/invoices/{invoice_id}/lines/{id}";

path("names its parameters in the template's order", () => {
  assert.equal(pathParameters(TEMPLATE), ["invoice_id", "id"]);
  assert.equal(pathParameters("/journals"), []);
});

path("takes ids beyond 32 bits", () => {
  const { path: filled, findings } = fillPath("/journals/{id}", { id: 25_461_646_082_048 });
  assert.is(filled, "/journals/25461646082048");
  assert.equal(findings, []);
});

for (const id of [0, -1, 1.5, Number.NaN, 2 ** 60, "12", "../me", null, undefined, {}]) {
  path(`refuses ${typeof id} ${String(id)} as an id, by name`, () => {
    const { findings } = fillPath("/journals/{id}", { id });
    assert.equal(findings, [{ path: ["id"], expected: "positive integer", received: id }]);
  });
}

path("does not take an id from the prototype", () => {
  const { findings } = fillPath("/journals/{constructor}", {});
  assert.is(findings.length, 1);
});

path("reads back what it filled in", () => {
  const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(id, id, (invoiceId, lineId) => {
      const { path: filled } = fillPath(TEMPLATE, { invoice_id: invoiceId, id: lineId });
      assert.equal(matchPath(TEMPLATE, filled), {
        invoice_id: String(invoiceId),
        id: String(lineId),
      });
    }),
  );
});

path("does not match another operation's path", () => {
  assert.is(matchPath(TEMPLATE, "/invoices/1/sections/2"), undefined);
  assert.is(matchPath(TEMPLATE, "/invoices/1"), undefined);
});

path.run();

import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { encodeQuery } from "../src/request.ts";

const query = suite("query");

query("is empty when nothing is asked for", () => {
  assert.is(encodeQuery({}), "");
  assert.is(encodeQuery({ limit: undefined }), "");
});

query("writes a filter as one JSON string, not in brackets", () => {
  const filter = [{ field: "date", operator: "gteq", value: "2026-01-01" }];
  const sent = new URLSearchParams(encodeQuery({ filter, sort: "-id" }));
  assert.equal([...sent.keys()], ["filter", "sort"]);
  assert.is(sent.get("filter"), '[{"field":"date","operator":"gteq","value":"2026-01-01"}]');
});

query("writes numbers and booleans of a filter as text, as the API reads them", () => {
  const filter = [
    { field: "draft", operator: "eq", value: false },
    { field: "id", operator: "in", value: [1, 25_461_646_082_048] },
  ];
  const sent = new URLSearchParams(encodeQuery({ filter }));
  assert.equal(JSON.parse(sent.get("filter") ?? ""), [
    { field: "draft", operator: "eq", value: "false" },
    { field: "id", operator: "in", value: ["1", "25461646082048"] },
  ]);
});

query("loses nothing of a filter's text, whatever it holds", () => {
  const text = fc.string({ unit: "grapheme" });
  const special = fc.constantFrom(
    "&",
    "+",
    "#",
    "é",
    "%",
    '"',
    "a=b&c",
    "100 %",
    "\\",
    "\u0000",
    "😀",
  );
  const value = fc.oneof(text, special, fc.array(fc.oneof(text, special)));
  const condition = fc.record(
    { field: text, operator: fc.constant("eq"), value },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(condition), text, (filter, cursor) => {
      const url = new URL(`https://app.example.test/path${encodeQuery({ filter, cursor })}`);
      assert.equal(JSON.parse(url.searchParams.get("filter") ?? ""), filter);
      assert.is(url.searchParams.get("cursor"), cursor);
    }),
  );
});

query.run();

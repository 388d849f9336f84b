import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { explanationOf } from "../src/recordings/explained.ts";
import { differences, shapeOf } from "../src/recordings/shape.ts";

const shape = suite("shape");

const real = shapeOf({ id: 1, name: "x", lines: [{ unit: null, label: "a" }], link: null });

shape("of an answer is that of itself", () => {
  assert.equal(differences(real, real), []);
});

shape("tells what is missing, what is there in addition, and what has another type", () => {
  const ours = shapeOf({ id: "1", lines: [{ unit: "kg" }], link: { url: "x" }, note: null });
  assert.equal(differences(real, ours), [
    { place: "name", kind: "missing", detail: "string" },
    { place: "lines.*.label", kind: "missing", detail: "string" },
    { place: "note", kind: "extra", detail: "null" },
    { place: "id", kind: "type", detail: "string, not number" },
  ]);
});

shape("says nothing below a null and an empty list", () => {
  const empty = shapeOf({ id: 1, name: "x", lines: [], link: null });
  assert.equal(differences(real, empty), []);
  assert.equal(differences(empty, real), []);
});

shape("of a key that the contract took up later is explained", () => {
  const added = { place: "items.*.installments", kind: "extra", detail: "null" } as const;
  assert.ok(explanationOf(added));
  assert.is(explanationOf({ ...added, kind: "missing" }), undefined);
  assert.is(explanationOf({ ...added, place: "items.*.colour" }), undefined);
});

shape.run();

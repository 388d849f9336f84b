import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import type { PlainRequest } from "../src/interaction.ts";
import { differencesBetween } from "../src/match/miss.ts";
import { createShaper } from "../src/match/shape.ts";

const matching = suite("matching anything");

const shapeOf = createShaper();

const query = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 4 });

const request = fc
  .record({
    method: fc.constantFrom("GET", "POST"),
    path: fc.webPath(),
    query,
    value: fc.jsonValue({ maxDepth: 3 }),
  })
  .map(({ method, path, query, value }): PlainRequest => {
    const url = `${path}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
    return {
      method,
      url,
      headers: {},
      content: { kind: "json", value: JSON.parse(JSON.stringify(value)) },
    };
  });

/** The same value with the keys of its records in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, turned(item)]));
}

matching("a request matches itself, whatever the order of its keys", () => {
  fc.assert(
    fc.property(request, (asked) => {
      const value = asked.content?.kind === "json" ? turned(asked.content.value) : undefined;
      const other: PlainRequest = { ...asked, content: { kind: "json", value } };
      assert.is(shapeOf(other).key, shapeOf(asked).key);
      assert.equal(differencesBetween(shapeOf(other), shapeOf(asked)), []);
    }),
    { numRuns: 300 },
  );
});

matching("two requests have differences exactly when they do not match", () => {
  fc.assert(
    fc.property(request, request, (recorded, asked) => {
      const [one, other] = [shapeOf(recorded), shapeOf(asked)];
      const differences = differencesBetween(one, other);
      assert.is(differences.length === 0, one.key === other.key, JSON.stringify([one, other]));
    }),
    { numRuns: 500 },
  );
});

matching.run();

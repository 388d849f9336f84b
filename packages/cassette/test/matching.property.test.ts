import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import type { PlainRequest } from "../src/interaction.ts";
import { differencesBetween } from "../src/match/miss.ts";
import { createShaper } from "../src/match/shape.ts";
import { compilePath } from "../src/values.ts";

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

/** What a path means: `**` stands for any number of keys, and something follows it. */
function means(steps: readonly string[], keys: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return keys.length === 0;
  if (step === "**") return keys.some((_, index) => means(rest, keys.slice(index)));
  const [key, ...deeper] = keys;
  return key !== undefined && (step === "*" || step === key) && means(rest, deeper);
}

matching("a path matches what it means, however many of its steps stand for any", () => {
  const steps = fc.array(fc.constantFrom("a", "b", "*", "**"), { minLength: 1, maxLength: 6 });
  const keys = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 6 });
  fc.assert(
    fc.property(steps, keys, (path, place) => {
      assert.is(compilePath(path.join(".")).matches(place), means(path, place));
    }),
    { numRuns: 3000 },
  );
});

matching.run();

import { suite } from "@centime/test-kit";
import { persons } from "@centime/test-kit/plants";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { plant } from "../plant.ts";

const planting = suite("what is planted", { limitMs: 120_000 });

planting("is found in no file and no failure", async () => {
  const found = await plant({ count: 400, seed: 7 });
  assert.equal(
    found.map(({ where, place, needle }) => `${where}: ${needle} of ${place}`),
    [],
  );
});

planting("is found where one kind of redaction is off: names stay in the file", async () => {
  const found = await plant({ count: 60, seed: 7, redact: { keep: true } });
  const places = new Set(found.map(({ where, place }) => `${where}: ${place}`));
  assert.ok(places.has("file: a customer that is created"));
  assert.ok(found.every(({ where }) => where === "file"));
});

planting("is found where messages are not masked", async () => {
  const names = fc.sample(persons, { seed: 7, numRuns: 10 });
  const found = await plant({ count: 20, seed: 7 }, (text) => `${text} ${names.join(" ")}`);
  assert.ok(found.some(({ where }) => where === "failure"));
  assert.ok(found.some(({ where }) => where === "file"));
});

planting.run();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { plant } from "../plant.ts";

const planting = suite("what is planted", { limitMs: 200_000 });

planting("is found in no file, no span, no line of a log and no failure", async () => {
  const { found, places, levels } = await plant({ count: 400, seed: 7 });
  assert.equal(
    found.map(({ where, place, needle }) => `${where}: ${needle} of ${place}`),
    [],
  );
  assert.ok(places > 70);
  assert.is(levels, 4);
});

planting("is found where one kind of redaction is off: names stay in the file", async () => {
  const { found } = await plant({ count: 90, seed: 7, redact: { keep: true } });
  assert.ok(found.length > 0);
  assert.ok(found.every(({ where }) => where === "file"));
});

planting.run();

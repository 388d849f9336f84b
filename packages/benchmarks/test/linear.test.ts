import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { growthOf, measureGrowth, type Subject, steepestGrowth } from "../src/linear/growth.ts";
import { growthOfSubject, SUBJECTS } from "../src/linear/linear.ts";
import { nameOf, REPETITIONS } from "../src/linear/repetitions.ts";

const linear = suite("the time of what reads other people's texts", { limitMs: 240_000 });

/** In characters: the smallest that tells. All repetitions are for `npm run bench -- linear`. */
const SIZES = { first: 8192, doublings: 2 };

/** Linear is 2, quadratic 4; the machine may be busy. */
const STEEPEST = 3;

/** What is quadratic is so each time; what a busy machine did once is not. */
const AGAIN = 2;

const matching = (pattern: RegExp): Subject => ({
  name: String(pattern),
  prepare: (text) => () => pattern.test(text),
});

linear("is measured by what can fail: a quadratic pattern grows fourfold", async () => {
  const growth = await steepestGrowth(matching(/\s+$/), REPETITIONS, SIZES);
  assert.is(growth.repetition.unit.trim(), "");
  assert.ok(growth.perDoubling > STEEPEST, `${growth.perDoubling} per doubling`);
  const unbroken = { start: "", unit: " ", end: "a" };
  const { perDoubling } = await measureGrowth(matching(/a\s+$/), unbroken, SIZES);
  assert.ok(perDoubling < STEEPEST, `${perDoubling} per doubling`);
});

linear("grows by the mean per doubling, from where it can be told", () => {
  assert.is(growthOf([0.1, 0.2, 0.4]), 1);
  assert.is(growthOf([0.1, 10, 20, 40]), 2);
  assert.is(growthOf([10, 160]), 16);
});

for (const subject of SUBJECTS) {
  linear(`grows no faster than the text: ${subject.name}`, async () => {
    let growth = await growthOfSubject(subject, SIZES, true);
    for (let again = 0; again < AGAIN && growth.perDoubling >= STEEPEST; again += 1) {
      growth = await growthOfSubject(subject, SIZES, true);
    }
    const { perDoubling, milliseconds, size, repetition } = growth;
    const what = `${milliseconds.toFixed(0)} ms for ${size} characters of ${nameOf(repetition)}`;
    assert.ok(perDoubling < STEEPEST, `${perDoubling.toFixed(2)} per doubling: ${what}`);
  });
}

linear.run();

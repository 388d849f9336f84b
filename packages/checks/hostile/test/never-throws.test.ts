import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { CHECKS } from "../../paths.ts";
import { run } from "../../run.ts";
import { MAY_THROW } from "../allowed.ts";
import type { Fault } from "../attack.ts";

const it = suite("hostile arguments", { limitMs: 120_000 });

/** In a process of its own, which a stray rejection would end. */
const output = await run(process.execPath, [`${CHECKS}dist/hostile/main.js`]);
const lines = output.trim().split("\n");
const faults = lines.slice(0, -1).map((line): Fault => JSON.parse(line));
const allowed = MAY_THROW.flatMap(({ names }) => names);

it("were passed to every export, to the end", () => {
  const { functions } = JSON.parse(lines.at(-1) ?? "{}");
  assert.ok(functions > 300, `${functions} functions`);
});

it("make nothing throw, reject or leave a rejection behind", () => {
  assert.equal(
    faults.filter(({ name }) => !allowed.includes(name)),
    [],
  );
});

it("make throw what is said to throw: nothing is on that list for nothing", () => {
  const throwing = new Set(faults.map(({ name }) => name));
  assert.equal(
    allowed.filter((name) => !throwing.has(name)),
    [],
  );
});

it.run();

import { readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { bundleSize, SIZE_BUDGETS } from "../src/size.ts";

const size = suite("a bundle's weight", { limitMs: 60_000 });

for (const { name, entry, most } of SIZE_BUDGETS) {
  if (most === undefined) continue;
  size(`is at most ${most} bytes gzipped: ${name}`, async () => {
    const { gzipped } = await bundleSize(entry);
    console.log(`${name}: ${gzipped} bytes`);
    assert.ok(gzipped <= most, `${gzipped} bytes`);
  });
}

size("is what the readme says, to the kilobyte", async () => {
  const readme = readFileSync(new URL("../../../../README.md", import.meta.url), "utf8");
  const said = /operation is (\d+) to (\d+) kB gzipped, everything (\d+) kB/.exec(readme)?.slice(1);
  const weighed: number[] = [];
  for (const { entry, most } of SIZE_BUDGETS) {
    if (most !== undefined) weighed.push((await bundleSize(entry)).gzipped / 1000);
  }
  const [least, ...others] = weighed;
  const claims = [least, others.at(-2), others.at(-1)];
  assert.is(said?.length, 3);
  for (const [index, claim] of claims.entries()) {
    assert.ok(Math.abs(Number(said?.[index]) - (claim ?? 0)) < 1, `${said?.[index]}, ${claim}`);
  }
});

size.run();

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

size.run();

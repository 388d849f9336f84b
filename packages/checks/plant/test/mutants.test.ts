import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { MUTANTS } from "../mutants.ts";
import { mutatedPlant } from "./mutated.ts";

const mutants = suite("what is planted is found", { limitMs: 60_000 });

for (const [name, mutant] of Object.entries(MUTANTS)) {
  mutants(`where a redactor is off: ${name}`, async () => {
    const plant = await mutatedPlant(mutant);
    const { found } = await plant({ count: 600, seed: 7, untilFound: true });
    assert.ok(found.length > 0);
  });
}

mutants("nowhere, where the sources are as they are", async () => {
  const plant = await mutatedPlant({
    file: "core/src/redact.ts",
    code: "MARGIN = 500",
    off: "MARGIN = 501",
  });
  assert.equal((await plant({ count: 100, seed: 7 })).found, []);
});

mutants.run();

import { parseArgs } from "node:util";
import { startMeasuring } from "@centime/test-kit/evidence";
import { plant } from "./plant.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "6000" },
    seed: { type: "string", default: "1" },
    evidence: { type: "boolean", default: false },
  },
});

const [count, seed] = [Number(values.count), Number(values.seed)];
const keep = startMeasuring("npm run plant");
const found = await plant({ count, seed });
for (const { where, place, needle, text } of found.slice(0, 20)) {
  console.log(`found in the ${where}, planted in ${place}: ${needle}\n  ${text.slice(0, 400)}`);
}
console.log(`${count} secrets and persons planted with seed ${seed}, ${found.length} found`);
if (values.evidence) keep("plant", { planted: count, found: found.length });
process.exitCode = found.length === 0 ? 0 : 1;

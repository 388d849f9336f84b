import { parseArgs } from "node:util";
import { plant } from "./plant.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "6000" },
    seed: { type: "string", default: "1" },
  },
});

const [count, seed] = [Number(values.count), Number(values.seed)];
const found = await plant({ count, seed });
for (const { where, place, needle, text } of found.slice(0, 20)) {
  console.log(`found in the ${where}, planted in ${place}: ${needle}\n  ${text.slice(0, 400)}`);
}
console.log(`${count} secrets and persons planted with seed ${seed}, ${found.length} found`);
process.exitCode = found.length === 0 ? 0 : 1;

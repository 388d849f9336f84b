import { parseArgs } from "node:util";
import { startMeasuring } from "@centime/test-kit/evidence";
import { isFound } from "@centime/test-kit/plants";
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
const { planted, places, levels, found } = await plant({ count, seed });
for (const { where, place, needle, spelt, text } of found.slice(0, 20)) {
  const lines = text.split("\n").filter((line) => isFound(line, needle));
  console.log(`found in the ${where}, planted in ${place}: ${needle} as ${spelt}`);
  console.log(`  ${(lines[0] ?? text).slice(0, 600)}`);
}
console.log(
  `${planted} secrets and persons planted in ${places} places with seed ${seed}; ` +
    `files, spans, failures and log lines of ${levels} levels hold ${found.length} of them`,
);
if (values.evidence) keep("plant", { planted, found: found.length });
process.exitCode = found.length === 0 ? 0 : 1;

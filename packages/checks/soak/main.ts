import { parseArgs } from "node:util";
import { startMeasuring } from "@centime/test-kit/evidence";
import { audit } from "./audit/audit.ts";
import { run } from "./run.ts";
import { FULL } from "./settings.ts";
import { figures, table } from "./table.ts";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: String(FULL.calls) },
    seed: { type: "string", default: String(FULL.seed) },
    concurrency: { type: "string", default: String(FULL.concurrency) },
    mutant: { type: "string" },
    evidence: { type: "boolean", default: false },
  },
});

const { calls, seed, concurrency, mutant } = values;
const keep = startMeasuring("npm run soak");
const evidence = await run({
  ...FULL,
  calls: Number(calls),
  seed: Number(seed),
  concurrency: Number(concurrency),
  mutant,
});
const disagreements = audit(evidence);
console.log(table(evidence, disagreements));
if (values.evidence) keep("soak", figures(evidence, disagreements));
process.exitCode = disagreements.length === 0 ? 0 : 1;

import { parseArgs } from "node:util";
import { soak } from "./soak.ts";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "10000" },
    seconds: { type: "string", default: "120" },
    seed: { type: "string", default: "1" },
    concurrency: { type: "string", default: "50" },
  },
});

let unhandled = 0;
process.on("unhandledRejection", () => {
  unhandled += 1;
});

const report = await soak({
  calls: Number(values.calls),
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  concurrency: Number(values.concurrency),
});
const failed = Object.values(report.failures).reduce((sum, count) => sum + count, 0);

console.log(`calls                         ${report.calls}, in ${report.requests} requests`);
console.log(`failures                      ${failed}`);
for (const [kind, count] of Object.entries(report.failures))
  console.log(`  ${kind.padEnd(27)} ${count}`);
console.log(`retries                       ${report.retries}`);
console.log(`exceptions                    ${report.exceptions}`);
console.log(`unhandled rejections          ${unhandled}`);
console.log(`invoices created twice        ${report.createdTwice}`);
console.log(`requests over the rate limit  ${report.overLimit}`);

const faults = report.exceptions + unhandled + report.createdTwice + report.overLimit;
process.exitCode = faults === 0 ? 0 : 1;

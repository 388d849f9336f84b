// Runs the cases on runtimes that have command lines: Node, Deno and Bun.
import { runCases } from "./run-cases.ts";

const [surroundings = ""] = process.argv.slice(2);
const report = JSON.stringify(await runCases(JSON.parse(surroundings)));
// Timers of the cases may still run.
process.stdout.write(`${report}\n`, () => process.exit());

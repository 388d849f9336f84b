// Runs the suite where there are command lines: Node, Deno and Bun.
import { runCases } from "./run-cases.ts";

const [sandboxUrl = ""] = process.argv.slice(2);
console.log(JSON.stringify(await runCases({ sandboxUrl })));

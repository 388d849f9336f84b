import { readOptions } from "./options.ts";
import { killAll } from "./run-file.ts";
import { runTests } from "./run-tests.ts";

process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
process.on("exit", killAll);

const passed = await runTests(readOptions(process.argv.slice(2)), (line) => console.log(line));
process.exitCode = passed ? 0 : 1;

import { inspect } from "node:util";
import { attack, type Fault } from "./attack.ts";
import { exportedFunctions } from "./exports.ts";

// Prints every fault as a line of JSON, and at the end how many functions were called. The argument
// narrows them by name.

const print = (line: object) => console.log(JSON.stringify(line));

const functions = (await exportedFunctions()).filter(({ name }) =>
  name.includes(process.argv[2] ?? ""),
);
let current = "";

/** What happens outside of any call: it would end the process of a user. */
function watch(event: "unhandledRejection" | "uncaughtException" | "warning"): void {
  process.on(event as "warning", (thrown) => {
    const fault: Fault = { name: current, argument: "any", what: `${event}: ${inspect(thrown)}` };
    print(fault);
  });
}

watch("unhandledRejection");
watch("uncaughtException");
watch("warning");

for (const one of functions) {
  current = one.name;
  for (const fault of await attack(one)) print(fault);
}
// What is left in the pipe would be lost if the process just exited.
process.stdout.write(`${JSON.stringify({ functions: functions.length })}\n`, () => process.exit(0));

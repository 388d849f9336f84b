import { parseArgs } from "node:util";
import { createNarrator } from "./narrator.ts";
import { runLive, runOnSandbox } from "./run.ts";

const { values } = parseArgs({ options: { live: { type: "boolean", default: false } } });
const narrate = createNarrator((line) => console.log(line));

process.exitCode = values.live
  ? await runLive(narrate, process.env["PENNYLANE_TOKEN"] ?? "")
  : await runOnSandbox(narrate);

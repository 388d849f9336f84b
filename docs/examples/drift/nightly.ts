import { findDrift } from "./find-drift.ts";

const drift = await findDrift(process.env["PENNYLANE_TOKEN"] ?? "");
process.stdout.write(drift.map((line) => `${line}\n`).join(""));
if (drift.length > 0) process.exitCode = 1;

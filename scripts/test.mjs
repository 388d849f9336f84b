// Installs, compiles, bundles and runs the tests. Whatever happens, the last line counts the tests.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { argv, execPath, exit } from "node:process";
import { build } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";
import { ROOT } from "./lib/workspace.mjs";

const RUNNER = join(ROOT, "packages", "test-runner", "dist", "src", "main.js");

if (!install()) giveUp("The tests did not run: the installation failed.");
if (!(await build([]))) giveUp("The tests did not run: the build failed.");

const { status } = spawnSync(execPath, [RUNNER, ...argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
exit(status ?? 1);

function giveUp(reason) {
  console.log(`\n${reason}\ntests: 0 passed, 1 failed`);
  exit(1);
}

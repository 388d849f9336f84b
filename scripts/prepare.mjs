// Installs, and then compiles the projects that the arguments name (all when there are none).
// With --install-only it stops after the first. Says nothing unless something fails.
import { argv, exit } from "node:process";
import { build } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";

const args = argv.slice(2);

if (!install()) exit(1);
if (!args.includes("--install-only") && !build(args)) exit(1);

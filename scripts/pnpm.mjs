// Runs the pnpm that package.json names as its packageManager: npm run pnpm -- add …
import { argv, exit } from "node:process";
import { pnpm } from "./lib/install.mjs";

exit(pnpm(argv.slice(2), { stdio: "inherit" }).status ?? 1);

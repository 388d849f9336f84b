// The pnpm of this workspace, for those who have none: npm run pnpm -- add …
import { argv, exit } from "node:process";
import { pnpm } from "./lib/pnpm.mjs";

exit(pnpm(argv.slice(2), { stdio: "inherit" }).status ?? 1);

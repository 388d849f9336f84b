// Installs, and then compiles and bundles the projects that the arguments name (all when there are none).
// Says nothing unless something fails.
//   --install-only      compiles nothing
//   --despite-others    minds errors only in the one project named, not in those it refers to, and
//                       bundles nothing
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { build, buildDespiteOthers } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { "install-only": { type: "boolean" }, "despite-others": { type: "boolean" } },
});

exit((await prepare()) ? 0 : 1);

async function prepare() {
  if (!install(positionals)) return false;
  if (values["install-only"]) return true;
  if (values["despite-others"]) return buildDespiteOthers(positionals[0]);
  return build(positionals);
}

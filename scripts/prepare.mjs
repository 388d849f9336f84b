// Installs, then compiles and bundles the projects in the arguments (all when there are none).
// Prints nothing unless something fails.
//   --install-only      compiles nothing
//   --despite-others    ignores errors in the projects that the one in the arguments refers to, and
//                       bundles nothing
//   --clean             removes what the build has written, and does nothing else
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { build, buildDespiteOthers, clean } from "./lib/build.mjs";
import { install } from "./lib/install.mjs";

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    "install-only": { type: "boolean" },
    "despite-others": { type: "boolean" },
    clean: { type: "boolean" },
  },
});

if (values.clean) clean();
else exit((await prepare()) ? 0 : 1);

async function prepare() {
  if (!install(positionals)) return false;
  if (values["install-only"]) return true;
  if (values["despite-others"]) return buildDespiteOthers(positionals[0]);
  return build(positionals);
}

import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { CHECKS } from "../../paths.ts";
import { entryPointsOf, packWithDependencies } from "../packages.ts";
import { compile, compilerNamed, type Setting } from "../project.ts";

const declarations = suite("declarations of what is packed", { limitMs: 120_000 });

const project = temporaryFolder();

declarations.before(async () => {
  const packed = await packWithDependencies(project);
  const specifiers = packed.flatMap(({ manifest }) => [...entryPointsOf(manifest).keys()]);
  cpSync(join(CHECKS, "packed/user-project"), project, { recursive: true });
  const exported = specifiers.map((name, index) => `export * as entry${index} from "${name}";\n`);
  writeFileSync(join(project, "every-entry-point.ts"), exported.join(""));
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
});

/** TypeScript 5.4 knows no `for await` outside of functions with the module `preserve`. */
const BUNDLER: Setting = {
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
};

const NODENEXT: Setting = {
  module: "nodenext",
  moduleResolution: "nodenext",
  lib: ["es2022"],
  types: ["node"],
};

/** The oldest version in both settings, and each later one in one of them: a compilation takes 20 s. */
const COMPILATIONS = [
  ["5.4", BUNDLER],
  ["5.4", NODENEXT],
  ["5.6", NODENEXT],
  ["5.9", BUNDLER],
] as const;

// The newest version compiles the same files in `npm.test.ts`, with every library.
for (const [version, setting] of COMPILATIONS) {
  declarations(`compile with TypeScript ${version}, ${setting.moduleResolution}`, async () => {
    const compiler = compilerNamed(`typescript-${version}`);
    assert.equal(await compile(project, setting, compiler), []);
  });
}

declarations.run();

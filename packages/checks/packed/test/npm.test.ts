import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { entryPointsOf, publishedFolders, readManifest } from "../packages.ts";
import { compile, createProject, npmInstall, runIn, settings, TYPED_PRINTS } from "../project.ts";
import { type Registry, serveRegistry } from "../registry.ts";

const installed = suite("packages installed by npm", { limitMs: 200_000 });

const published = publishedFolders().map(readManifest);
const names = published.map(({ name }) => name);
const peers = published.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
const specifiers = published.flatMap((manifest) => [...entryPointsOf(manifest).keys()]);

let project = "";
let registry: Registry;

const runNode = (file: string) => runIn(project, process.execPath, [file]);

installed.before(async () => {
  const folder = temporaryFolder();
  registry = await serveRegistry(folder);
  project = createProject(folder);
  await npmInstall(project, registry.url, [...new Set([...names, ...peers]), "@types/node"]);
  const exported = specifiers.map((name, index) => `export * as entry${index} from "${name}";\n`);
  writeFileSync(join(project, "every-entry-point.ts"), exported.join(""));
});

installed.after(() => registry.close());

installed("run from JavaScript", async () => {
  const printed = "all invoices: true, a number as a price: InvalidInput\n";
  assert.is(await runNode("plain.js"), printed);
});

for (const setting of settings) {
  const { moduleResolution, types } = setting;
  const web = types.length > 0 ? "Node's types" : "the DOM's types";
  installed(`compile and run from TypeScript: ${moduleResolution}, ${web}`, async () => {
    assert.equal(await compile(project, setting), []);
    assert.is(await runNode("dist/typed.js"), TYPED_PRINTS);
  });
}

installed("have entry points that all load", async () => {
  const text = `
const modules = await Promise.all(${JSON.stringify(specifiers)}.map((name) => import(name)));
console.log(modules.filter((module) => Object.keys(module).length > 0).length);
`;
  writeFileSync(join(project, "imports.js"), text);
  assert.is(await runNode("imports.js"), `${specifiers.length}\n`);
});

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const canRequire = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
const tooOld = canRequire ? undefined : `Node ${process.versions.node} cannot require ES modules`;

installed.unless(tooOld, "can be required from CommonJS, every entry point", async () => {
  const text = `
const modules = ${JSON.stringify(specifiers)}.map((name) => require(name));
console.log(modules.filter((module) => Object.keys(module).length > 0).length);
`;
  writeFileSync(join(project, "requires.cjs"), text);
  assert.is(await runNode("requires.cjs"), `${specifiers.length}\n`);
});

installed("have commands that start", async () => {
  for (const command of published.flatMap(({ bin = {} }) => Object.keys(bin))) {
    const path = join(project, "node_modules", ".bin", command);
    assert.match(await runIn(project, path, ["--help"]), command);
  }
});

installed.run();

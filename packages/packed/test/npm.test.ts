import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compile, settings } from "./help/compile.ts";
import { entryPointsOf, publishedFolders, readManifest } from "./help/manifest.ts";
import { offersOfWorkspace } from "./help/offers.ts";
import {
  addUsersFiles,
  makeProject,
  npmInstall,
  runCommand,
  runNode,
  TYPED_PRINTS,
  writeExports,
  writeImports,
} from "./help/project.ts";
import { type Registry, serveRegistry } from "./help/registry.ts";
import { makeFolder, removeFolder } from "./help/temporary.ts";

const installed = suite("packages installed by npm", { limitMs: 100_000 });

const published = publishedFolders().map(readManifest);
const names = published.map(({ name }) => name);
const peers = published.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));
const specifiers = published.flatMap(entryPointsOf);

let folder = "";
let project = "";
let registry: Registry;

installed.before(async () => {
  folder = await makeFolder();
  registry = await serveRegistry(await offersOfWorkspace(folder));
  project = await makeProject(folder, "project");
  await addUsersFiles(project);
  await writeExports(join(project, "every-entry-point.ts"), specifiers);
  await npmInstall(project, registry.url, [...new Set([...names, ...peers]), "@types/node"]);
});

installed.after(async () => {
  await registry.close();
  await removeFolder(folder);
});

installed("run from JavaScript", async () => {
  const printed = "all invoices: true, a number as a price: InvalidInput\n";
  assert.is(await runNode(project, "plain.js"), printed);
});

for (const setting of settings) {
  const { moduleResolution, types } = setting;
  const web = types.length > 0 ? "Node's types" : "the DOM's types";
  installed(`compile and run from TypeScript: ${moduleResolution}, ${web}`, async () => {
    assert.equal(await compile(project, setting), []);
    assert.is(await runNode(project, "dist/typed.js"), TYPED_PRINTS);
  });
}

installed("have entry points that all load", async () => {
  await writeImports(join(project, "imports.js"), specifiers);
  assert.is(await runNode(project, "imports.js"), `${specifiers.length}\n`);
});

installed("have commands that start", async () => {
  for (const command of published.flatMap(({ bin = {} }) => Object.keys(bin))) {
    assert.match(await runCommand(project, command, "--help"), command);
  }
});

installed.run();

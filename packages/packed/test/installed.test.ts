import { join } from "node:path";
import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { compile, settings } from "./help/compile.ts";
import { checkAndRun, findDeno, writeImportMap } from "./help/deno.ts";
import { entryPointsOf, publishedFolders, readManifest } from "./help/manifest.ts";
import { offersOfWorkspace } from "./help/offers.ts";
import {
  addUsersFiles,
  makeProject,
  npmInstall,
  runCommand,
  runNode,
  writeImports,
} from "./help/project.ts";
import { type Registry, serveRegistry } from "./help/registry.ts";
import { makeFolder, removeFolder } from "./help/temporary.ts";

const installed = suite("installed packages", { limitMs: 100_000 });

const published = publishedFolders().map(readManifest);
const peers = published.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies));

/** What a user asks for; npm adds the rest. */
const wanted = ["centime", "@centime/sandbox"];

const TYPED_PRINTS = "all invoices: true, an invoice without lines: invoice_lines\n";

let folder = "";
let user = "";
let registry: Registry;

installed.before(async () => {
  folder = await makeFolder();
  registry = await serveRegistry(await offersOfWorkspace(folder));
});

installed.after(async () => {
  await registry.close();
  await removeFolder(folder);
});

installed.before(async () => {
  user = await makeProject(folder, "user");
  await addUsersFiles(user);
  await npmInstall(user, registry.url, [...wanted, "@types/node"]);
});

installed("run from JavaScript", async () => {
  assert.is(
    await runNode(user, "plain.js"),
    "all invoices: true, a number as a price: InvalidInput\n",
  );
});

for (const setting of settings) {
  const { moduleResolution, types } = setting;
  const web = types.length > 0 ? "Node's types" : "the DOM's types";
  installed(`compile and run from TypeScript: ${moduleResolution}, ${web}`, async () => {
    await compile(user, "typed.ts", setting);
    assert.is(await runNode(user, "dist/typed.js"), TYPED_PRINTS);
  });
}

installed("have entry points that all load, and commands that start", async () => {
  const project = await makeProject(folder, "all");
  await npmInstall(project, registry.url, [...published.map(({ name }) => name), ...peers]);
  const specifiers = published.flatMap(entryPointsOf);
  await writeImports(join(project, "main.js"), specifiers);
  assert.is(await runNode(project, "main.js"), `${specifiers.length}\n`);

  for (const command of published.flatMap(({ bin = {} }) => Object.keys(bin))) {
    assert.match(await runCommand(project, command, "--help"), command);
  }
});

installed("run from Deno, types checked", async () => {
  const deno = findDeno();
  if (deno === undefined) {
    assert.is.not(process.env["CI"], "true", "Deno is not installed");
    console.log("skipped: the packages in Deno, because it is not installed");
    return;
  }
  const project = await makeProject(folder, "deno");
  await addUsersFiles(project);
  await writeImportMap(project, wanted);
  const printed = await checkAndRun(deno, project, registry.url, "typed.ts");
  assert.is(printed, TYPED_PRINTS);
});

installed.run();

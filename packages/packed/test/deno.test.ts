import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { checkAndRun, findDeno, writeImportMap } from "./help/deno.ts";
import { offersOfWorkspace } from "./help/offers.ts";
import { addUsersFiles, makeProject, TYPED_PRINTS } from "./help/project.ts";
import { serveRegistry } from "./help/registry.ts";
import { makeFolder, removeFolder } from "./help/temporary.ts";

const deno = suite("packages in Deno", { limitMs: 100_000 });

const binary = findDeno();
const missing = binary === undefined ? "npm has no Deno for this machine" : undefined;

deno.unless(
  missing,
  "check and run from an empty project, each package with nothing but what it asks for",
  async () => {
    const folder = await makeFolder();
    const registry = await serveRegistry(await offersOfWorkspace(folder));
    try {
      const project = await makeProject(folder, "project");
      await addUsersFiles(project);
      await writeImportMap(project, ["centime", "@centime/sandbox"]);
      assert.is(await checkAndRun(binary ?? "", project, registry.url, "typed.ts"), TYPED_PRINTS);
    } finally {
      await registry.close();
      await removeFolder(folder);
    }
  },
);

deno.run();

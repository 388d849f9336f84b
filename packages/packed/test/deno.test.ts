import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { checkAndRun, findDeno, writeImportMap } from "./help/deno.ts";
import { offersOfWorkspace } from "./help/offers.ts";
import { addUsersFiles, makeProject, TYPED_PRINTS } from "./help/project.ts";
import { serveRegistry } from "./help/registry.ts";
import { makeFolder, removeFolder } from "./help/temporary.ts";

const deno = suite("packages in Deno", { limitMs: 100_000 });

const binary = findDeno();
if (binary === undefined) console.log("skipped: the packages in Deno, because it is not installed");

deno(
  "check and run from an empty project, each package with nothing but what it asks for",
  async () => {
    if (binary === undefined) {
      assert.is.not(process.env["CI"], "true", "Deno is not installed");
      return;
    }
    const folder = await makeFolder();
    const registry = await serveRegistry(await offersOfWorkspace(folder));
    try {
      const project = await makeProject(folder, "project");
      await addUsersFiles(project);
      await writeImportMap(project, ["centime", "@centime/sandbox"]);
      assert.is(await checkAndRun(binary, project, registry.url, "typed.ts"), TYPED_PRINTS);
    } finally {
      await registry.close();
      await removeFolder(folder);
    }
  },
);

deno.run();

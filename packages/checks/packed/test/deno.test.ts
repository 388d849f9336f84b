import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { findDeno } from "../../binaries.ts";
import { createProject, runIn, TYPED_PRINTS } from "../project.ts";
import { serveRegistry } from "../registry.ts";

const deno = suite("packages in Deno", { limitMs: 200_000 });

const binary = findDeno() ?? "";
const missing = binary === "" ? "npm has no Deno for this machine" : undefined;
const title = "check and run from an empty project, each package with only its own dependencies";

deno.unless(missing, title, async () => {
  const folder = temporaryFolder();
  const registry = await serveRegistry(folder);
  try {
    const project = createProject(folder);
    const imports = { centime: "npm:centime", "@centime/sandbox": "npm:@centime/sandbox" };
    writeFileSync(join(project, "deno.json"), JSON.stringify({ imports }));
    const env = {
      DENO_DIR: join(project, ".deno"),
      DENO_NO_UPDATE_CHECK: "1",
      NPM_CONFIG_REGISTRY: registry.url,
    };
    await runIn(project, binary, ["check", "--quiet", "typed.ts"], env);
    const printed = await runIn(
      project,
      binary,
      ["run", "--quiet", "--no-prompt", "typed.ts"],
      env,
    );
    assert.is(printed, TYPED_PRINTS);
  } finally {
    await registry.close();
  }
});

deno.run();

import { existsSync, readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const architecture = suite("docs/architecture.md");

// This file is compiled to docs/examples/dist/test.
const ROOT = new URL("../../../../", import.meta.url);
const walks = readFileSync(new URL("docs/architecture.md", ROOT), "utf8").split(/^### /m).slice(1);

/** The files of a walk, below `packages`; a bare name is beside the file before it. */
function filesOf(walk: string): string[] {
  let folder = "";
  return [...walk.matchAll(/`([\w./-]+\.ts)`/g)].map(([, path = ""]) => {
    if (!path.includes("/")) return folder + path;
    folder = path.slice(0, path.lastIndexOf("/") + 1);
    return path;
  });
}

architecture("has five walks, none through more than a dozen files", () => {
  assert.is(walks.length, 5);
  for (const walk of walks) {
    const files = new Set(filesOf(walk));
    console.log(`${files.size} files: ${walk.split("\n")[0]}`);
    assert.ok(files.size >= 5 && files.size <= 12, walk);
  }
});

architecture("names files that exist", () => {
  const gone = walks
    .flatMap(filesOf)
    .filter((file) => !existsSync(new URL(`packages/${file}`, ROOT)));
  assert.equal(gone, []);
});

architecture.run();

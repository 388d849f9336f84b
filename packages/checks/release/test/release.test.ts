import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { ROOT } from "../../paths.ts";
import { type Blanks, blankProblems } from "../blanks.ts";
import { checkRelease } from "../check.ts";
import { copyRepository } from "../copy.ts";
import { fill, notFilled } from "../fill.ts";

const release = suite("a release", { limitMs: 290_000 });

const FILLED: Blanks = {
  repository: "https://github.com/example/centime",
  homepage: "https://centime.example",
  author: "Ada Example <ada@centime.example>",
  securityContact: "security@centime.example",
};
const BLANK: Blanks = { repository: null, homepage: null, author: null, securityContact: null };

let copy = "";
const read = (path: string) => readFileSync(join(copy, path), "utf8");
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(copy, path), change(read(path)));
const write = (blanks: Blanks) => writeFileSync(join(copy, "release.json"), JSON.stringify(blanks));

release.before(() => {
  copy = temporaryFolder();
  copyRepository(ROOT, copy);
});

release("names its blanks", () => {
  assert.equal(blankProblems(BLANK), [
    "release.json: repository is blank",
    "release.json: homepage is blank",
    "release.json: author is blank",
    "release.json: securityContact is blank",
  ]);
  assert.equal(blankProblems(FILLED), []);
});

release("refuses what is not the form of a blank", () => {
  for (const repository of ["", "example/centime", "https://github.com/example/centime.git"]) {
    const problems = blankProblems({ ...FILLED, repository });
    assert.is(problems.length, 1);
    assert.match(problems[0] ?? "", "repository is neither null nor of the form");
  }
});

release("is filled as release.json says", () => assert.equal(notFilled(ROOT), []));

release("fills manifests, READMEs and SECURITY.md, and empties them again", () => {
  write(BLANK);
  fill(copy);
  const before = read("packages/client/README.md");
  write(FILLED);
  fill(copy);
  const manifest = JSON.parse(read("packages/client/package.json"));
  assert.is(manifest.author, FILLED.author);
  assert.is(manifest.homepage, FILLED.homepage);
  assert.is(manifest.bugs, "https://github.com/example/centime/issues");
  assert.equal(manifest.repository, {
    type: "git",
    url: "git+https://github.com/example/centime.git",
    directory: "packages/client",
  });
  assert.match(
    read("packages/client/README.md"),
    "(https://github.com/example/centime/blob/main/docs/guides/webhooks.md)",
  );
  assert.match(read("SECURITY.md"), "<security@centime.example>");
  assert.equal(fill(copy), []);

  write({ ...FILLED, repository: "https://github.com/example/moved" });
  fill(copy);
  assert.match(read("packages/client/README.md"), "(https://github.com/example/moved/blob/main/");
  assert.not.match(read("packages/client/README.md"), "example/centime");

  write(BLANK);
  fill(copy);
  assert.is(read("packages/client/README.md"), before);
  assert.not.match(read("packages/client/package.json"), "repository");
});

release("lacks nothing once its blanks are filled", async () => {
  write(FILLED);
  fill(copy);
  assert.equal(await checkRelease({ copy, tested: ROOT, into: temporaryFolder() }), []);
});

release("names what it lacks, of everything that it checks", async () => {
  write({ ...FILLED, author: null });
  writeFileSync(join(copy, "packages/core/LICENSE"), "All rights reserved.\n");
  edit("packages/client/README.md", (text) => `${text}\n[gone](../../docs/gone.md)\n`);
  edit("docs/contributing.md", (text) => `${text}\n[gone](#no-such-heading)\n`);
  edit("CHANGELOG.md", () => "# Changelog\n\n## Unreleased\n");
  edit(".changeset/config.json", (text) => text.replace(/"centime",\s*/, ""));
  edit("packages/transport-ofetch/src/index.ts", (text) => `${text}export const extra = 1;\n`);
  edit("packages/cassette/package.json", (text) =>
    text.replace(
      '"./package.json": ',
      '"./untyped": { "types": "./dist/src/none.d.ts", "default": "./dist/bundle/replay.js" }, $&',
    ),
  );
  const problems = await checkRelease({ copy, tested: ROOT, into: temporaryFolder() });
  for (const expected of [
    "release.json: author is blank",
    "packages/client/package.json: run npm run release:fill",
    "docs/gone.md does not exist",
    "docs/contributing.md has no heading #no-such-heading",
    "@centime/core: its LICENSE is not the repository's",
    "@centime/core: no changelog has entries for",
    ".changeset/config.json: fixed has",
    "@centime/transport-ofetch: src/index.ts is not what was tested",
    "@centime/transport-ofetch: dist/bundle/index.js is not what was tested",
    "@centime/cassette: publint: ",
    "@centime/cassette: arethetypeswrong: ",
  ]) {
    assert.ok(
      problems.some((line) => line.includes(expected)),
      `${expected}\n${problems.join("\n")}`,
    );
  }
});

release.run();

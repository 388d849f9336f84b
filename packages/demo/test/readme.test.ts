import { readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const readme = suite("README");

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

const squeeze = (code: string) => code.replace(/\s+/g, "").replace(/,(?=[)}\]])/g, "");

readme("shows code that the compiler has read", () => {
  const source = read("../../test/help/readme-code.ts");
  const compiled = squeeze(source);
  const blocks = [...read("../../../../README.md").matchAll(/```ts\n(.*?)```/gs)];
  assert.is(blocks.length, 4);
  for (const [, block = ""] of blocks.slice(1)) {
    const code = block.replace(IMPORTS, "");
    assert.ok(compiled.includes(squeeze(code)), code);
    for (const name of importsOf(block)) assert.ok(importsOf(source).includes(name), name);
  }
});

readme("begins with the program of the guide for starting, and what that prints", () => {
  const text = read("../../../../README.md");
  const [program = "", said = ""] = [...text.matchAll(/^```(?:ts|text)\n.*?^```$/gms)].map(String);
  const guide = read("../../../../docs/guides/start.md");
  assert.ok(guide.includes(program), program);
  assert.ok(guide.includes(said), said);
});

const IMPORTS = /^import (?:type )?\{(.*?)\} from ("[^"]+");$/gm;

/** What code imports, each as `name from "module"`. */
const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(IMPORTS)].flatMap(([, names = "", module]) =>
    names.split(",").map((name) => `${name.replace("type ", "").trim()} from ${module}`),
  );

readme.run();

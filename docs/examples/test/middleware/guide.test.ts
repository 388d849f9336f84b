import { readdirSync, readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const guide = suite("docs/guides/middleware.md");

const ROOT = new URL("../../../../../", import.meta.url);
const SOURCES = "docs/examples/middleware/";

const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

const oneLine = (code: string): string => code.replace(/\s+/g, " ").trim();

guide("shows only code that is compiled and tested", () => {
  const sources = readdirSync(new URL(SOURCES, ROOT)).map((name) => oneLine(read(SOURCES + name)));
  const blocks = [...read("docs/guides/middleware.md").matchAll(/```(\w*)\n(.*?)```/gs)];
  assert.ok(blocks.length > 5);
  for (const [, language, code = ""] of blocks) {
    assert.is(language, "ts");
    assert.ok(
      sources.some((source) => source.includes(oneLine(code))),
      `no source has:\n${code}`,
    );
  }
});

guide("shows each source", () => {
  const text = read("docs/guides/middleware.md");
  for (const name of readdirSync(new URL(SOURCES, ROOT))) {
    assert.ok(text.includes(`../examples/middleware/${name}`), name);
  }
});

guide.run();

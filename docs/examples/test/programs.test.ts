import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { blocksOf, comparable, read, SHOWN } from "./help/shown.ts";

const programs = suite("the programs of the guides");

const run = promisify(execFile);

/** What a compiled program of `docs/examples` prints. */
async function printed(source: string): Promise<string> {
  const compiled = source.replace("docs/examples/", "../").replace(/\.ts$/, ".js");
  const path = fileURLToPath(new URL(compiled, import.meta.url));
  const { stdout } = await run(process.execPath, [path], { env: {} });
  return stdout;
}

/** The programs of a guide, each with the text that follows it in the guide. */
function programsOf(guide: string, sources: readonly string[]) {
  const blocks = blocksOf(guide);
  return blocks.flatMap(({ language, code }, index) => {
    const next = blocks[index + 1];
    if (language !== "ts" || next?.language !== "text") return [];
    const source = sources.find((path) => comparable(read(path)) === comparable(code));
    return [{ source: source ?? "no file", said: next.code }];
  });
}

for (const [guide, sources] of Object.entries(SHOWN)) {
  for (const { source, said } of programsOf(guide, sources)) {
    programs(`print what ${guide} says: ${source}`, async () => {
      assert.is(await printed(source), said);
    });
  }
}

programs.run();

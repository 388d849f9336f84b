import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { FRENCH, namesIn, read } from "./help/shown.ts";

const french = suite("the guides in French");

const withoutCode = (markdown: string): string => markdown.replace(/^```.*\n[\s\S]*?^```$/gm, "");
const partsOf = (guide: string): number => withoutCode(read(guide)).match(/^## /gm)?.length ?? 0;

for (const [guide, translated] of FRENCH) {
  french(`have in ${translated} as many parts as in English`, () => {
    assert.is(partsOf(translated), partsOf(guide));
  });
}

/** Guides that have no French yet; the site shows the English ones in their place. */
const IN_ENGLISH_ALONE = new Set(["docs/guides/cli.md", "docs/guides/mcp.md"]);

french("are there for every guide, and for nothing else", () => {
  const guides = namesIn("docs/guides/").map((name) => `docs/guides/${name}`);
  const isWritten = (guide: string) => FRENCH.has(guide) || IN_ENGLISH_ALONE.has(guide);
  assert.equal(
    guides.filter((guide) => !isWritten(guide)),
    [],
  );
  assert.equal(
    [...FRENCH.keys()].filter((guide) => !guides.includes(guide)),
    [],
  );
});

french.run();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { FRENCH, read } from "./help/shown.ts";

const french = suite("the guides in French");

const withoutCode = (markdown: string): string => markdown.replace(/^```.*\n[\s\S]*?^```$/gm, "");
const partsOf = (guide: string): number => withoutCode(read(guide)).match(/^## /gm)?.length ?? 0;

for (const [guide, translated] of FRENCH) {
  french(`have in ${translated} as many parts as in English`, () => {
    assert.is(partsOf(translated), partsOf(guide));
  });
}

french.run();

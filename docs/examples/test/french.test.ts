import { readdirSync, readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const french = suite("the guides in French");

const DOCS = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DOCS), "utf8");
const guidesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, DOCS)).filter((name) => name.endsWith(".md"));

const FENCED = /^```.*\n[\s\S]*?^```$/gm;
const codeOf = (guide: string): string[] => guide.match(FENCED) ?? [];
const partsOf = (guide: string): number => guide.replace(FENCED, "").match(/^## /gm)?.length ?? 0;

for (const name of guidesIn("fr/guides/")) {
  french(`show in ${name} the code and the parts of the English one`, () => {
    const [english, translated] = [read(`guides/${name}`), read(`fr/guides/${name}`)];
    assert.equal(codeOf(translated), codeOf(english));
    assert.is(partsOf(translated), partsOf(english));
  });
}

french.run();

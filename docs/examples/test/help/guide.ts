import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";

const ROOT = new URL("../../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8").trim();

/** Fails unless the code that a guide shows is these files, in this order. */
export function showsAll(guide: string, sources: readonly string[]): void {
  const blocks = [...read(guide).matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code.trim());
  assert.equal(blocks, sources.map(read));
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const GUIDE = fileURLToPath(new URL("../../../../docs/guides/sandbox.md", import.meta.url));

/** Where npm packages of the tool and of this package can both be imported from. */
const FOLDER = fileURLToPath(new URL("../../tool/generated/guide", import.meta.url));

/** A block of code that begins with the name of its file. */
const EXAMPLE = /```ts\n\/\/ (?<name>\S+)\n(?<code>.*?)```/gs;

/** Writes the guide's examples down as they are printed; answers their paths by their names. */
export function writeExamples(): ReadonlyMap<string, string> {
  mkdirSync(FOLDER, { recursive: true });
  const examples = [...readFileSync(GUIDE, "utf8").matchAll(EXAMPLE)];
  return new Map(
    examples.map(({ groups: { name = "", code = "" } = {} }) => {
      const path = join(FOLDER, name);
      writeFileSync(path, code);
      return [name, path];
    }),
  );
}

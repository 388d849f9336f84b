import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PackedPackage } from "./pack.ts";

/** What files of a package refer to, as their map or as the source of a map, and it does not hold. */
export async function brokenReferences({ folder, files }: PackedPackage): Promise<string[]> {
  const references = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      return referencesOf(file, text).map((reference) => join(dirname(file), reference));
    }),
  );
  return references.flat().filter((path) => !files.includes(path));
}

function referencesOf(file: string, text: string): string[] {
  if (file.endsWith(".map")) return (JSON.parse(text) as { sources: string[] }).sources;
  return [...text.matchAll(/^\/\/# sourceMappingURL=(.*)$/gm)].flatMap(([, map]) => map ?? []);
}

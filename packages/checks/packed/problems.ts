import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./packages.ts";

/** Returns what publint finds in a package, suggestions included. */
export async function publishingProblems({ folder }: PackedPackage): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** Ways to resolve a package that has ES modules only, and its entry points in `exports`. */
const NOT_SUPPORTED = new Set(["node10", "node16-cjs"]);

/** Returns what arethetypeswrong finds in a package's types. */
export async function typeProblems({ tarball }: PackedPackage): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(tarball));
  if (!result.types) return ["it has no types"];
  return result.problems.filter(isSupported).map((problem) => JSON.stringify(problem));
}

const isSupported = (problem: Problem): boolean =>
  !("resolutionKind" in problem && NOT_SUPPORTED.has(problem.resolutionKind));

/** Returns the maps, and the sources of maps, that files of a package refer to and it does not have. */
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

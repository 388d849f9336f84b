import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import type { PackedPackage } from "./pack.ts";

/**
 * The packages are ES modules only. So what `require` finds is left out, and the resolution of
 * TypeScript before `exports` were a thing.
 */
const NOT_SUPPORTED = new Set(["node10", "node16-cjs"]);

/** What is wrong with a package's types, by arethetypeswrong. */
export async function typeProblems({ tarball }: PackedPackage): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(tarball));
  if (!result.types) return ["it has no types"];
  return result.problems.filter(isSupported).map((problem) => JSON.stringify(problem));
}

const isSupported = (problem: Problem): boolean =>
  !("resolutionKind" in problem && NOT_SUPPORTED.has(problem.resolutionKind));

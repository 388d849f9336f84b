import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { bundleSize, SIZE_BUDGETS } from "@centime/benchmarks/size";
import { type PackedPackage, packWithDependencies, publishedFolders } from "../packed/packages.ts";
import { brokenReferences, publishingProblems, typeProblems } from "../packed/problems.ts";
import { run } from "../run.ts";
import { blankProblems, readBlanks } from "./blanks.ts";
import { notFilled, repositoryPath } from "./fill.ts";
import { deadEnd, deadLinks, linksOf } from "./links.ts";

export interface Release {
  /** A copy of the repository that is not built yet: it is built, and packed from there. */
  readonly copy: string;
  /** The repository whose builds the tests ran. */
  readonly tested: string;
  /** An empty folder for the tarballs. */
  readonly into: string;
}

/** Builds and packs every published package; returns a line for each thing that a release lacks. */
export async function checkRelease({ copy, tested, into }: Release): Promise<string[]> {
  await build(copy);
  const packed = await packWithDependencies(into, copy);
  const perPackage = await Promise.all(
    packed.map(async (one) =>
      (await packageProblems(one, copy, tested)).map(
        (problem) => `${one.manifest.name}: ${problem}`,
      ),
    ),
  );
  return [
    ...blankProblems(readBlanks(copy)),
    ...notFilled(copy).map(({ path }) => `${path}: run npm run release:fill`),
    ...deadLinks(copy),
    ...changesetsProblems(copy, packed),
    ...perPackage.flat(),
    ...(await sizeProblems(into)),
  ];
}

/** Compiles and bundles what is published, from the sources alone. */
async function build(copy: string): Promise<void> {
  const folders = publishedFolders(copy).map((folder) => relative(copy, folder));
  await run(process.execPath, [join(copy, "scripts/prepare.mjs"), ...folders], {
    cwd: copy,
    timeoutMs: 280_000,
  });
}

async function packageProblems(
  packed: PackedPackage,
  copy: string,
  tested: string,
): Promise<string[]> {
  return [
    ...(await publishingProblems(packed)).map((problem) => `publint: ${problem}`),
    ...(await typeProblems(packed)).map((problem) => `arethetypeswrong: ${problem}`),
    ...(await brokenReferences(packed)).map((file) => `refers to ${file}, which is not packed`),
    ...licenceProblems(packed, copy),
    ...readmeProblems(packed, copy),
    ...changelogProblems(packed, copy),
    ...untested(packed, tested),
  ];
}

const textOf = (folder: string, file: string): string | undefined => {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

function licenceProblems({ folder, manifest }: PackedPackage, copy: string): string[] {
  const licence = textOf(copy, "LICENSE");
  if (licence === undefined || textOf(folder, "LICENSE") !== licence) {
    return ["its LICENSE is not the repository's"];
  }
  return licence.startsWith(`${manifest.license} License`)
    ? []
    : [`its manifest says ${manifest.license}, its LICENSE something else`];
}

/** npm's page has the README alone, so a path of the repository leads nowhere from there. */
function readmeProblems({ folder, manifest }: PackedPackage, copy: string): string[] {
  const { repository } = readBlanks(copy);
  const inRepository = folderOf(manifest.name, copy);
  return linksOf(textOf(folder, "README.md") ?? "").flatMap(({ line, target }) => {
    const path = repositoryPath(target, inRepository, repository);
    if (path === undefined) return [];
    const problem = deadEnd(copy, path);
    if (problem !== undefined) return [`README.md:${line}: ${problem}`];
    const isRelative = !/^[a-z]+:/.test(target);
    return repository !== null && isRelative
      ? [`README.md:${line}: ${target} leads nowhere from npm's page`]
      : [];
  });
}

const folderOf = (name: string, copy: string): string =>
  publishedFolders(copy)
    .map((folder) => relative(copy, folder))
    .find(
      (folder) => JSON.parse(textOf(join(copy, folder), "package.json") ?? "{}").name === name,
    ) ?? "";

/** Before the first release, the repository's changelog has what the packages' own will have. */
function changelogProblems({ manifest }: PackedPackage, copy: string): string[] {
  const { name, version } = manifest;
  const own = textOf(join(copy, folderOf(name, copy)), "CHANGELOG.md") ?? "";
  const common = textOf(copy, "CHANGELOG.md") ?? "";
  const isListed =
    hasEntries(own, version) || hasEntries(common, version) || hasEntries(common, "Unreleased");
  return isListed ? [] : [`no changelog has entries for ${version}`];
}

/** Whether there is text below a heading of the second level. */
function hasEntries(changelog: string, heading: string): boolean {
  const sections = changelog.split(/^## /m).slice(1);
  return sections.some((section) => {
    const [first = "", ...rest] = section.split("\n");
    return first.trim() === heading && rest.join("").trim() !== "";
  });
}

/** Packages are released together, under one version: changesets know all of them. */
function changesetsProblems(copy: string, packed: readonly PackedPackage[]): string[] {
  const { fixed } = JSON.parse(textOf(copy, ".changeset/config.json") ?? "{}") as {
    readonly fixed: readonly (readonly string[])[];
  };
  const names = packed.map(({ manifest }) => manifest.name).sort();
  const together = [...(fixed[0] ?? [])].sort();
  return JSON.stringify(names) === JSON.stringify(together)
    ? []
    : [
        `.changeset/config.json: fixed has ${together.join(", ")}; published are ${names.join(", ")}`,
      ];
}

/** The files of a tarball that are not, to the byte, those that the tests ran. */
function untested({ files, folder, manifest }: PackedPackage, tested: string): string[] {
  const built = join(tested, folderOf(manifest.name, tested));
  return files
    .filter((file) => /^(bin|dist|src)\//.test(file))
    .filter((file) => textOf(folder, file) !== textOf(built, file))
    .map((file) => `${file} is not what was tested`);
}

/** Bundles what was packed. */
async function sizeProblems(into: string): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, entry, most } of SIZE_BUDGETS) {
    const { gzipped } = await bundleSize(entry, into);
    if (gzipped > most) problems.push(`the bundle of ${name} has ${gzipped} bytes, not ${most}`);
  }
  return problems;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { extract, list } from "tar";
import { PACKAGES, ROOT } from "../paths.ts";
import { run } from "../run.ts";

/** The parts of a package.json that these tests read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly license?: string;
  readonly engines?: Record<string, string>;
  readonly exports?: Record<string, EntryPoint | "./package.json">;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

interface EntryPoint {
  readonly types: string;
  readonly default: string;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The folders of the packages that are published. */
export const publishedFolders = (): string[] =>
  readdirSync(PACKAGES)
    .map((name) => join(PACKAGES, name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .filter((folder) => readManifest(folder).private !== true);

/** The modules that users import from a package: `centime`, `centime/journals`, … */
export function entryPointsOf({ name, exports = {} }: Manifest): Map<string, EntryPoint> {
  const modules = new Map<string, EntryPoint>();
  for (const [subpath, files] of Object.entries(exports)) {
    if (typeof files !== "string") modules.set(join(name, subpath), files);
  }
  return modules;
}

/** A package as it would be published. */
export interface PackedPackage {
  readonly manifest: Manifest;
  readonly tarball: Uint8Array;
  /** The unpacked tarball. */
  readonly folder: string;
  /** The files in it, relative to the folder. */
  readonly files: readonly string[];
}

/** Packs every published package into a folder, with the workspace's pnpm, as publishing would. */
export async function packAll(into: string): Promise<PackedPackage[]> {
  const names = publishedFolders().map((folder) => readManifest(folder).name);
  const filters = names.map((name) => `--filter=${name}`);
  const pnpm = join(ROOT, "scripts/pnpm.mjs");
  const args = [pnpm, ...filters, "pack", `--out=${join(into, "%s.tgz")}`];
  await run(process.execPath, args, { cwd: ROOT });
  return await Promise.all(names.map((name) => readPacked(name, into)));
}

async function readPacked(name: string, into: string): Promise<PackedPackage> {
  const file = join(into, `${name.replace("@", "").replace("/", "-")}.tgz`);
  const folder = join(into, "unpacked", name);
  await mkdir(folder, { recursive: true });
  await extract({ file, cwd: folder, strip: 1 });
  const files: string[] = [];
  await list({ file, onReadEntry: ({ path }) => files.push(path.replace(/^package\//, "")) });
  return { manifest: readManifest(folder), tarball: await readFile(file), folder, files };
}

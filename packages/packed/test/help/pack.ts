import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { type Manifest, publishedFolders, readManifest } from "./manifest.ts";
import { ROOT } from "./paths.ts";
import { unpack } from "./unpack.ts";

/** A package as it would be published. */
export interface PackedPackage {
  readonly manifest: Manifest;
  readonly tarball: Uint8Array;
  /** Where the tarball is unpacked. */
  readonly folder: string;
  /** The files in it, relative to the folder. */
  readonly files: readonly string[];
}

/** Packs every published package into a folder, as publishing would. */
export async function packAll(into: string): Promise<PackedPackage[]> {
  const names = publishedFolders().map((folder) => readManifest(folder).name);
  const filters = names.map((name) => `--filter=${name}`);
  await pnpm(...filters, "pack", `--out=${join(into, "%s.tgz")}`);
  return await Promise.all(names.map((name) => readPacked(name, into)));
}

async function readPacked(name: string, folder: string): Promise<PackedPackage> {
  const file = join(folder, `${name.replace("@", "").replace("/", "-")}.tgz`);
  const unpacked = join(folder, "unpacked", name);
  const files = await unpack(file, unpacked);
  return {
    manifest: readManifest(unpacked),
    tarball: await readFile(file),
    folder: unpacked,
    files,
  };
}

/** The pnpm that installed the workspace, so it is here already. */
async function pnpm(...args: readonly string[]): Promise<void> {
  const root = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const { packageManager } = root as { packageManager: string };
  await execute("npx", ["--prefer-offline", "--yes", packageManager, ...args], {
    cwd: ROOT,
    env: process.env,
  });
}

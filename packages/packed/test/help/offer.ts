import { cp, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { create } from "tar";
import { type Manifest, readManifest } from "./manifest.ts";
import type { PackedPackage } from "./pack.ts";

/** A package that a registry has. */
export interface Offer {
  readonly manifest: Manifest;
  tarball(): Promise<Uint8Array>;
}

export const offerOfPacked = ({ manifest, tarball }: PackedPackage): Offer => ({
  manifest,
  tarball: async () => tarball,
});

/** An installed package, made a tarball of in a folder when somebody asks for it. */
export function offerOfInstalled(folder: string, into: string): Offer {
  const manifest = readManifest(folder);
  let tarball: Promise<Uint8Array> | undefined;
  return {
    manifest,
    tarball: () => {
      tarball ??= repack(folder, join(into, `installed/${manifest.name}-${manifest.version}`));
      return tarball;
    },
  };
}

/** pnpm keeps equal files as one; only a copy has no links in it, which npm would leave out. */
async function repack(folder: string, copy: string): Promise<Uint8Array> {
  const filter = (path: string) => basename(path) !== "node_modules";
  await cp(folder, copy, { recursive: true, filter });
  const file = `${copy}.tgz`;
  await create({ file, cwd: copy, gzip: true, prefix: "package" }, ["."]);
  return await readFile(file);
}

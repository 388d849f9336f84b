import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const file = join(into, `${manifest.name.replace("/", "-")}-${manifest.version}.tgz`);
  return {
    manifest,
    async tarball() {
      if (!existsSync(file)) create({ ...PACKING, file, cwd: folder }, ["."]);
      return await readFile(file);
    },
  };
}

/** pnpm keeps equal files as one, which tar would write as links, which npm would leave out. */
class NoLinks extends Map<LinkCacheKey, string> {
  override get(): undefined {
    return undefined;
  }
}

type LinkCacheKey = `${number}:${number}`;

const PACKING = {
  sync: true,
  gzip: { level: 1 },
  prefix: "package",
  linkCache: new NoLinks(),
  filter: (path: string) => !path.startsWith("./node_modules"),
} as const;

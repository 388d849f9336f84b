import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { create } from "tar";
import { installedFolders, type Manifest, packAll, readManifest } from "./packages.ts";

/** A registry of npm packages on this machine, so that installing by name needs no network. */
export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

interface Offer {
  readonly manifest: Manifest;
  tarball(): Promise<Uint8Array>;
}

/** Serves our packages as they would be published and their installed dependencies, and nothing else. */
export async function serveRegistry(folder: string): Promise<Registry> {
  const packed = await packAll(folder);
  const offers: readonly Offer[] = [
    ...packed.map(({ manifest, tarball }) => ({ manifest, tarball: async () => tarball })),
    ...installedFolders().map((installed) => offerInstalled(installed, folder)),
  ];
  let url = "";
  const server = createServer(async ({ url: path = "" }, response) => {
    const [, kind = "", name = "", version = ""] = path.split("/").map(decodeURIComponent);
    if (kind === "tarballs") {
      const offer = offers.find(
        ({ manifest }) => manifest.name === name && `${manifest.version}.tgz` === version,
      );
      return respond(response, await offer?.tarball());
    }
    const wanted = path.startsWith("/@") && name !== "" ? `${kind}/${name}` : kind;
    const versions = offers.filter(({ manifest }) => manifest.name === wanted);
    const document = versions.length > 0 ? await describe(versions, url) : undefined;
    respond(response, document && JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(response: ServerResponse, body: string | Uint8Array | undefined): void {
  response.writeHead(body === undefined ? 404 : 200).end(body ?? "{}");
}

/** Writes a registry's document of a package, with every version on offer. */
async function describe(offers: readonly Offer[], url: string) {
  const versions = await Promise.all(
    offers.map(async ({ manifest, tarball }) => {
      const { name, version } = manifest;
      const digest = createHash("sha512")
        .update(await tarball())
        .digest("base64");
      const link = `${url}/tarballs/${encodeURIComponent(name)}/${version}.tgz`;
      const dist = { tarball: link, integrity: `sha512-${digest}` };
      return [version, { ...manifest, dist }] as const;
    }),
  );
  const [first] = offers;
  const [latest] = versions.map(([version]) => version);
  return {
    name: first?.manifest.name,
    "dist-tags": { latest },
    versions: Object.fromEntries(versions),
  };
}

/** Offers an installed package; its tarball is made when it is first requested. */
function offerInstalled(folder: string, into: string): Offer {
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
class NoLinks extends Map<`${number}:${number}`, string> {
  override get(): undefined {
    return undefined;
  }
}

const PACKING = {
  sync: true,
  gzip: { level: 1 },
  prefix: "package",
  linkCache: new NoLinks(),
  filter: (path: string) => !path.startsWith("./node_modules"),
} as const;

import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Offer } from "./offer.ts";

/** A registry of npm packages on this machine, so that installing needs no network. */
export interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves what is offered, and nothing else: a package that is missing is a 404. */
export async function serveRegistry(offers: readonly Offer[]): Promise<Registry> {
  let url = "";
  const server = createServer(async ({ url: path = "" }, response) => {
    const [, kind = "", name = "", version = ""] = path.split("/").map(decodeURIComponent);
    if (kind === "tarballs") {
      const offer = offers.find(
        ({ manifest }) => manifest.name === name && `${manifest.version}.tgz` === version,
      );
      return answer(response, await offer?.tarball());
    }
    const wanted = path.startsWith("/@") && name !== "" ? `${kind}/${name}` : kind;
    const versions = offers.filter(({ manifest }) => manifest.name === wanted);
    const document = versions.length > 0 ? await describe(versions, url) : undefined;
    answer(response, document && JSON.stringify(document));
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

function answer(response: ServerResponse, body: string | Uint8Array | undefined): void {
  response.writeHead(body === undefined ? 404 : 200).end(body ?? "{}");
}

/** What a registry says of a package. */
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

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built site on this machine as hosts do: pages without `.html`, and 404.html for what is not there. */
export async function serveSite(folder: string): Promise<StaticServer> {
  const notFound = readFileSync(join(folder, "404.html"));
  const serve = sirv(folder, {
    onNoMatch: (_, response) => {
      response.writeHead(404, { "content-type": "text/html" });
      response.end(notFound);
    },
  });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

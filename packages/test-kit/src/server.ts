import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Runs `work` with the base URL of a server on 127.0.0.1, and closes the server with all its connections. */
export async function withServer(
  listener: RequestListener,
  work: (baseUrl: string) => Promise<void>,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Writes as fast as it is read, until it is done or the connection closes; returns how much it wrote. */
export async function writeMegabytes(count: number, response: ServerResponse): Promise<number> {
  const chunk = Buffer.alloc(1024 * 1024, "x");
  let written = 0;
  while (written < count && !response.destroyed) {
    written += 1;
    if (response.write(chunk)) continue;
    await new Promise<void>((resolve) => {
      const goOn = () => {
        response.off("drain", goOn).off("close", goOn);
        resolve();
      };
      response.on("drain", goOn).on("close", goOn);
    });
  }
  response.end();
  return written;
}

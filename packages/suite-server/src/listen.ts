import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers a request of Node's. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens at a free port of 127.0.0.1. */
export async function listen(listener: Listener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

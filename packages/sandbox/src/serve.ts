import { serve as listen } from "@hono/node-server";
import type { Sandbox } from "./create-sandbox.ts";

/** A sandbox that listens. */
export interface Server {
  /** Where it listens: `http://127.0.0.1:8014`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP, on the loopback interface alone. Port 0 takes any free port. */
export async function serve(sandbox: Sandbox, { port = 0 } = {}): Promise<Server> {
  const hostname = "127.0.0.1";
  const server = listen({ fetch: sandbox.fetch, hostname, port });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://${hostname}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

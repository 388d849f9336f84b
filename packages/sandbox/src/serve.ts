import { type HttpBindings, serve as listen } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { isConnectionReset } from "./faults/apply-fault.ts";
import type { Sandbox } from "./sandbox.ts";

/** A sandbox that listens. */
export interface Server {
  /** Its address: `http://127.0.0.1:8014`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP, on the loopback interface alone. Port 0: any free port. */
export async function serve(sandbox: Sandbox, { port = 0 } = {}): Promise<Server> {
  const hostname = "127.0.0.1";
  const server = listen({
    fetch: (request, env) => respond(sandbox, request, env),
    hostname,
    port,
  });
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

interface Bindings {
  readonly incoming: Pick<HttpBindings["incoming"], "socket"> | object;
}

/** Responds to a request, and destroys the socket when a fault breaks the connection. */
async function respond(sandbox: Sandbox, request: Request, env: Bindings): Promise<Response> {
  try {
    return await sandbox.fetch(request);
  } catch (error) {
    if (!isConnectionReset(error)) throw error;
    if ("socket" in env.incoming) env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

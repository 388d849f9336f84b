import { type HttpBindings, serve as listen } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ResultAsync } from "neverthrow";
import { isConnectionReset } from "./faults/apply-fault.ts";
import { errorResponse } from "./http/response.ts";
import type { Sandbox } from "./sandbox.ts";

/** A sandbox that listens. */
export interface Server {
  /** Its address: `http://127.0.0.1:8014`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Why a sandbox cannot listen. */
export interface ListenFailure {
  readonly kind: "ListenFailure";
  /** Node's code: `EADDRINUSE` when the port is in use. */
  readonly code: string | undefined;
  readonly message: string;
}

/** How a sandbox listens. */
export interface ServeOptions {
  /** Default: any free port. */
  readonly port?: number | undefined;
}

const HOSTNAME = "127.0.0.1";

/**
 * Serves a sandbox over HTTP, on the loopback interface alone. Port 0: any free port.
 *
 * @example
 * const server = (await serve(createSandbox(), { port: 0 }))._unsafeUnwrap();
 */
export const serve = (
  sandbox: Sandbox,
  options: ServeOptions = {},
): ResultAsync<Server, ListenFailure> =>
  ResultAsync.fromPromise(start(sandbox, options), toListenFailure);

async function start(sandbox: Sandbox, options: ServeOptions): Promise<Server> {
  const { port = 0 } = options ?? {};
  if (typeof sandbox.fetch !== "function") throw new TypeError("sandbox: expected a sandbox");
  const server = listen({
    fetch: (request, env) => respond(sandbox, request, env),
    hostname: HOSTNAME,
    port,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://${HOSTNAME}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function toListenFailure(error: unknown): ListenFailure {
  const { code, message }: Partial<NodeJS.ErrnoException> = copyOfError(error);
  return { kind: "ListenFailure", code, message: message ?? "it cannot listen" };
}

/** What is thrown while a hostile option is read may be anything. */
function copyOfError(error: unknown): Partial<NodeJS.ErrnoException> {
  try {
    const { code, message } = error as NodeJS.ErrnoException;
    return { message, ...(code === undefined ? {} : { code }) };
  } catch {
    return {};
  }
}

interface Bindings {
  readonly incoming: Pick<HttpBindings["incoming"], "socket"> | object;
}

/** A page of another origin whose name leads here has that name as its host. */
const isOwnHost = ({ url }: Request): boolean => OWN_HOST.test(new URL(url).hostname);

const OWN_HOST = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\]|(?:.+\.)?localhost)$/;

/** Responds to a request, and destroys the socket when a fault breaks the connection. */
async function respond(sandbox: Sandbox, request: Request, env: Bindings): Promise<Response> {
  if (!isOwnHost(request)) return errorResponse(403, "The sandbox serves this machine alone");
  try {
    return await sandbox.fetch(request);
  } catch (error) {
    if (!isConnectionReset(error)) throw error;
    if ("socket" in env.incoming) env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

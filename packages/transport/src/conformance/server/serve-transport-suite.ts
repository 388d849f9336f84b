import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import {
  createSuiteHandler,
  createVisits,
  type SuiteHandler,
  suiteHandler,
} from "../suite-handler.ts";
import type { SuiteNetwork, SuiteServer } from "../suite-server.ts";
import { type Listener, networkListener, reset } from "./network-listener.ts";

/** The suite's server while it runs. */
export interface RunningSuiteServer extends SuiteServer {
  readonly network: SuiteNetwork;
  /** Stops listening, and closes all connections. */
  close(): Promise<void>;
}

export async function serveTransportSuite(): Promise<RunningSuiteServer> {
  const visits = createVisits();
  const vanishing = vanishingServers();
  const here = await listen(
    networkListener(handlerListener(suiteHandler(visits)), visits, vanishing.listener),
  );
  const elsewhere = await listen(handlerListener(createSuiteHandler()));
  const closed = await listen(() => undefined);
  await closed.close();
  return {
    baseUrl: here.baseUrl,
    network: { elsewhere: elsewhere.baseUrl, closed: closed.baseUrl },
    close: async () => {
      await Promise.all([here.close(), elsewhere.close(), vanishing.close()]);
    },
  };
}

interface Listening {
  readonly baseUrl: string;
  /** Stops listening, and by default closes all connections. */
  close(connections?: boolean): Promise<void>;
}

/** Listens at a free port of 127.0.0.1. */
async function listen(listener: Listener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: (connections = true) =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if (connections) server.closeAllConnections();
      }),
  };
}

/** Opens a server for each request to it: one that listens until a request has arrived there. */
function vanishingServers() {
  const open = new Set<Listening>();
  const listener: Listener = async (_, response) => {
    const server = await listen((request, answer) => {
      // Nothing new connects from here on; this connection is still open.
      void server.close(false);
      return reset(request, answer);
    });
    open.add(server);
    response.end(server.baseUrl);
  };
  const close = () => Promise.all(Array.from(open, (server) => server.close()));
  return { listener, close };
}

/** Serves a fetch handler over Node's HTTP. */
const handlerListener =
  (handler: SuiteHandler): Listener =>
  (message, response) => {
    respond(handler, message, response).catch(() => response.destroy());
  };

async function respond(handler: SuiteHandler, message: IncomingMessage, response: ServerResponse) {
  const { status, headers, body } = await handler(await toRequest(message));
  response.writeHead(status, [...headers].flat());
  for await (const chunk of body ?? []) {
    response.write(chunk);
    // Each chunk leaves on its own, so that readers meet the borders between them.
    await setImmediate();
  }
  response.end();
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const body = await buffer(message);
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  });
}

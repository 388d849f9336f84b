import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { type Absence, type Arrival, timestamp } from "../evidence.ts";
import { proxyMutants } from "../mutants/proxy.ts";
import { createRandom } from "../random.ts";
import type { SoakSettings } from "../settings.ts";
import { drawFault, RETRY_AFTER_SECONDS, rowOf } from "./faults.ts";
import type { Started } from "./started.ts";

export interface ProxyReady {
  readonly url: string;
}

export interface ProxyReport {
  readonly arrivals: readonly Arrival[];
  readonly absences: readonly Absence[];
}

/** A response that is held in memory. */
export interface Held {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends a request on to the sandbox. */
export type Forward = (request: Forwarded) => Promise<Held>;

export interface Forwarded {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const LATE_MS = 40;
const PIECES = 5;
/** The proxy stops listening two or three times in a run, for so long. */
const ABSENCE_MS = 60;
const LEAST_BETWEEN_ABSENCES = 50;

/** Starts a proxy before a sandbox at `target`, which breaks some of what passes by it. */
export async function startProxy(
  { seed, calls, roughness, mutant }: SoakSettings,
  target: string,
): Promise<Started<ProxyReady, ProxyReport>> {
  /** The faults come in an order of their own, whatever else is drawn. */
  const randomFault = createRandom(seed);
  const random = createRandom(~seed);
  const arrivals: Arrival[] = [];
  const absences: Absence[] = [];
  const absentEvery = Math.max(LEAST_BETWEEN_ABSENCES, Math.ceil(calls / 3));
  const send = toSandbox(target);
  const forward = proxyMutants[mutant ?? ""]?.(send) ?? send;

  async function listen(onPort: number): Promise<Server> {
    const listening = createServer((incoming, outgoing) => void serve(incoming, outgoing));
    listening.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => listening.listen(onPort, "127.0.0.1", resolve));
    return listening;
  }

  /** Stops listening for a while, as a server that is deployed does: connections are refused. */
  async function leave(): Promise<void> {
    const from = timestamp();
    server.close();
    servers.push(server);
    await wait(ABSENCE_MS);
    if (isOver) return;
    server = await listen(port);
    absences.push({ from, until: timestamp() });
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const arrival: Arrival = {
      id: arrivals.length + 1,
      call: Number(incoming.headers["x-soak-call"]),
      at: timestamp(),
      fault: drawFault(randomFault(), roughness),
      endedAt: 0,
      left: false,
    };
    arrivals.push(arrival);
    if (!server.listening) outgoing.shouldKeepAlive = false;
    outgoing.once("close", () => {
      arrival.endedAt = timestamp();
      arrival.left = !outgoing.writableFinished;
    });
    if (arrivals.length % absentEvery === 0 && server.listening) void leave();
    try {
      if (arrival.fault === "request late") await wait(random() * LATE_MS);
      await respond(arrival, forward, incoming, outgoing);
    } catch {
      outgoing.destroy();
    }
  }

  let isOver = false;
  const servers: Server[] = [];
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    ready: { url: `http://127.0.0.1:${port}` },
    async finish() {
      isOver = true;
      server.close();
      for (const each of [server, ...servers]) each.closeAllConnections();
      return { arrivals, absences };
    },
  };
}

async function respond(
  { id, fault }: Arrival,
  forward: Forward,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await buffer(incoming);
  const { forwards, status } = fault === undefined ? { forwards: true } : rowOf(fault);
  const held = forwards
    ? await forward({
        method: incoming.method ?? "GET",
        path: incoming.url ?? "/",
        headers: { ...headersOf(incoming), "x-soak-arrival": String(id) },
        body,
      })
    : undefined;
  if (status !== undefined) return write(outgoing, ownResponse(status));
  if (fault === "no response") return;
  if (fault === "response cut" && held) {
    outgoing.writeHead(held.status, { ...held.headers, "content-length": held.body.length + 1 });
    outgoing.write(held.body.subarray(0, held.body.length / 2), () => outgoing.destroy());
    return;
  }
  if (fault === "response in pieces" && held) return await writeInPieces(outgoing, held);
  if (held === undefined || fault === "done, then connection reset") {
    outgoing.destroy();
    return;
  }
  write(outgoing, held);
}

function ownResponse(status: number): Held {
  if (status === 200)
    return textResponse(status, "text/html", "<!doctype html><title>Sign in</title>");
  if (status !== 429) return textResponse(status, "application/json", JSON.stringify({ status }));
  const text = `Rate limit exceeded. Please retry in ${RETRY_AFTER_SECONDS} seconds.`;
  const { headers, body } = textResponse(status, "text/plain", text);
  return { status, headers: { ...headers, "retry-after": String(RETRY_AFTER_SECONDS) }, body };
}

const textResponse = (status: number, type: string, text: string): Held => ({
  status,
  headers: { "content-type": type },
  body: Buffer.from(text),
});

function write(outgoing: ServerResponse, { status, headers, body }: Held): void {
  outgoing.writeHead(status, { ...headers, "content-length": body.length }).end(body);
}

async function writeInPieces(
  outgoing: ServerResponse,
  { status, headers, body }: Held,
): Promise<void> {
  outgoing.writeHead(status, headers);
  const size = Math.ceil(body.length / PIECES) + 1;
  for (let start = 0; start < body.length; start += size) {
    outgoing.write(body.subarray(start, start + size));
    await wait(1);
  }
  outgoing.end();
}

const FORWARDED = ["authorization", "accept", "content-type", "x-soak-call"] as const;
const RETURNED = /^(content-type|ratelimit-.*|x-request-id|date|api-version-expires-at)$/;

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    FORWARDED.map((name) => [name, headers[name]]).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

function toSandbox(target: string): Forward {
  return async ({ method, path, headers, body }) => {
    const sent = body.length > 0 ? { body: new Uint8Array(body) } : {};
    const response = await fetch(`${target}${path}`, { method, headers, ...sent });
    return {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => RETURNED.test(name))),
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
}

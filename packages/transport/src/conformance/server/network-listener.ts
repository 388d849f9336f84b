import { EventEmitter, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Visits } from "../suite-handler.ts";
import { HANDLER_PATHS, NETWORK_PATHS, SUITE_HEADERS, SUITE_TEXT } from "../suite-server.ts";

/** Responds to a request of Node's `http`. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Serves the paths that need sockets, counts their visits, and leaves the others to the handler. */
export function networkListener(handler: Listener, visits: Visits, vanishing: Listener): Listener {
  const byPath: Readonly<Record<string, Listener>> = {
    [HANDLER_PATHS.headers]: headers,
    ...silentPaths(),
    [NETWORK_PATHS.closedBeforeHeaders]: closedBeforeHeaders,
    [NETWORK_PATHS.reset]: reset,
    [NETWORK_PATHS.closedInBody]: closedInBody,
    [NETWORK_PATHS.closedInChunks]: closedInChunks,
    [NETWORK_PATHS.garbage]: garbage,
    [NETWORK_PATHS.slow]: slow,
    [NETWORK_PATHS.closing]: closing,
    [NETWORK_PATHS.earlyHints]: earlyHints,
    [NETWORK_PATHS.compressed]: compressed,
    [NETWORK_PATHS.compressedAndCut]: compressedAndCut,
    [NETWORK_PATHS.vanishing]: vanishing,
  };
  return (request, response) => {
    const { pathname, searchParams } = toUrl(request);
    const parent = pathname.slice(0, pathname.lastIndexOf("/"));
    const listener = byPath[pathname] ?? byPath[parent];
    if (listener === undefined) return handler(request, response);
    visits.add(searchParams.get("visit"));
    return listener(request, response);
  };
}

const toUrl = ({ url = "/" }: IncomingMessage): URL => new URL(url, "http://suite.test");

/** The end of a path: `/network/hang/KEY` → `KEY`. */
const lastSegment = (request: IncomingMessage): string =>
  toUrl(request).pathname.split("/").at(-1) ?? "";

/** The beginning of a body that is announced as longer. */
const BEGINNING = '{"items":[';
const TOO_LONG = { "content-length": "1000" };

/** How long a client may need to see what has been sent to it, in milliseconds. */
const SEEN_MS = 30;

/** The paths that never end a response, and the one that waits until a request has come to one of them. */
function silentPaths(): Readonly<Record<string, Listener>> {
  const arrivals = new EventEmitter();
  const arrived = new Set<string>();
  const arrive = (request: IncomingMessage) => {
    const event = `at ${lastSegment(request)}`;
    arrived.add(event);
    arrivals.emit(event);
  };
  return {
    [NETWORK_PATHS.hang]: arrive,
    [NETWORK_PATHS.stall]: (request, response) => {
      response.writeHead(200, TOO_LONG);
      response.write(BEGINNING, () => {
        void setTimeout(SEEN_MS).then(() => arrive(request));
      });
    },
    [NETWORK_PATHS.arrived]: async (request, response) => {
      const event = `at ${lastSegment(request)}`;
      if (!arrived.has(event)) await once(arrivals, event);
      arrived.delete(event);
      response.writeHead(204).end();
    },
  };
}

const closedBeforeHeaders: Listener = (request, response) => {
  request.resume().once("end", () => response.destroy());
};

export const reset: Listener = (request) => {
  request.resume().once("end", () => request.socket.resetAndDestroy());
};

const closedInBody: Listener = (_, response) => {
  response.writeHead(200, TOO_LONG);
  response.write(BEGINNING, () => response.destroy());
};

const closedInChunks: Listener = (_, response) => {
  response.writeHead(200);
  response.write(BEGINNING, () => response.destroy());
};

const garbage: Listener = (request) => {
  request.resume().once("end", () => request.socket.end("!@#$ not HTTP at all\r\n\r\n"));
};

const PIECES = 5;
const PAUSE_MS = 20;

const slow: Listener = async (_, response) => {
  const bytes = Buffer.from(SUITE_TEXT);
  const size = Math.ceil(bytes.length / PIECES);
  for (let start = 0; start < bytes.length; start += size) {
    await setTimeout(PAUSE_MS);
    response.write(bytes.subarray(start, start + size));
  }
  response.end();
};

const closing: Listener = (request, response) => {
  response.setHeader("connection", "keep-alive");
  response.end(SUITE_TEXT, () => request.socket.end());
};

const earlyHints: Listener = (_, response) => {
  response.writeEarlyHints({ link: "</style.css>; rel=preload" }, () => response.end(SUITE_TEXT));
};

/** `Headers` of a fetch handler are in lower case and joined; these are not. */
const headers: Listener = (_, response) => {
  response.writeHead(200, SUITE_HEADERS.flat()).end();
};

const COMPRESSORS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  gzip: (text) => gzipSync(text),
  br: (text) => brotliCompressSync(text),
  deflate: (text) => deflateSync(text),
};

const compressed: Listener = (request, response) => {
  const encoding = lastSegment(request);
  const compress = COMPRESSORS[encoding];
  const isAccepted = String(request.headers["accept-encoding"]).includes(encoding);
  if (compress === undefined || !isAccepted) return response.end(SUITE_TEXT);
  return response.writeHead(200, { "content-encoding": encoding }).end(compress(SUITE_TEXT));
};

const compressedAndCut: Listener = (_, response) => {
  const whole = gzipSync(SUITE_TEXT);
  response.writeHead(200, { "content-encoding": "gzip", "content-length": String(whole.length) });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
};

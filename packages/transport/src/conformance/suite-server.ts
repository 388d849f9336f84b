import type { Bytes } from "@centime/core";
// What a server of the suite must do, whatever it is written in: its paths, and what they return.

/** The server that the suite sends to. */
export interface SuiteServer {
  /** Where it responds as `createSuiteHandler` does: `http://127.0.0.1:8080`. */
  readonly baseUrl: string;
  /** What needs sockets. Without it (for a transport in process), the suite leaves those cases out. */
  readonly network?: SuiteNetwork | undefined;
}

/** What a server with sockets has besides the handler: the paths of `NETWORK_PATHS`, and two origins. */
export interface SuiteNetwork {
  /** Another origin that responds as the handler does. */
  readonly elsewhere: string;
  /** An origin where nothing listens. */
  readonly closed: string;
}

/** The paths that every server of the suite has. */
export const HANDLER_PATHS = {
  /** `/echo`, and any path below: 200 with a `Receipt` of the request, as JSON. */
  echo: "/echo",
  /** `/status/404`: this status, its number as the body if it may have one. `?visit=KEY` counts a visit. */
  status: "/status",
  /** `/redirect/302?to=URL`: this status with `location: URL`. */
  redirect: "/redirect",
  /** `/landing/KEY`: 200, and counts a visit. */
  landing: "/landing",
  /** `/visits/KEY`: the number of visits, as text. */
  visits: "/visits",
  /** `/bytes/1000`: as many bytes of `sampleBytes`. */
  bytes: "/bytes",
  /** `/file/1000`: as many bytes of `fileBytes`, which are no text. */
  file: "/file",
  /** `SUITE_TEXT`, one byte per chunk. */
  drip: "/drip",
  /** `SUITE_HEADERS`, spelled like that where the server can. */
  headers: "/headers",
} as const;

/** The paths that need sockets. `KEY` is any text; `?visit=KEY` counts a visit at those that break. */
export const NETWORK_PATHS = {
  /** `/network/hang/KEY`: reads no body and never responds. */
  hang: "/network/hang",
  /** `/network/stall/KEY`: headers and the beginning of a body, and then nothing. */
  stall: "/network/stall",
  /** `/network/arrived/KEY`: 204 as soon as a request hangs or stalls at `KEY`. */
  arrived: "/network/arrived",
  /** Closes the connection instead of responding. */
  closedBeforeHeaders: "/network/closed-before-headers",
  /** Resets the connection instead of responding. */
  reset: "/network/reset",
  /** Announces 1000 bytes, sends a few, and closes the connection. */
  closedInBody: "/network/closed-in-body",
  /** Sends a few chunks, and closes the connection without the last one. */
  closedInChunks: "/network/closed-in-chunks",
  /** Responds with something that is not HTTP. */
  garbage: "/network/garbage",
  /** `SUITE_TEXT` in pieces, over about 100 ms. */
  slow: "/network/slow",
  /** `SUITE_TEXT`, and closes the connection after promising to keep it. */
  closing: "/network/closing",
  /** 103 with a link, and then 200 with `SUITE_TEXT`. */
  earlyHints: "/network/early-hints",
  /** `/network/compressed/gzip` (`br`, `deflate`): `SUITE_TEXT`, compressed if `accept-encoding` allows it. */
  compressed: "/network/compressed",
  /** Announces the whole of `SUITE_TEXT`'s gzip, sends half of it, and closes the connection. */
  compressedAndCut: "/network/compressed-and-cut",
  /** A new origin, as text: it resets the first connection once a request has arrived, and listens no more. */
  vanishing: "/network/vanishing",
} as const;

/** What a request was when it arrived. */
export interface Receipt {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The size of the body in bytes. */
  readonly size: number;
  /** The body's SHA-256, in hexadecimal. */
  readonly digest: string;
  /** The parts of a multipart body. */
  readonly parts?: readonly ReceivedPart[];
}

/** One part of a multipart body, as a server reads it. */
export interface ReceivedPart {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
  /** Files only. */
  readonly filename?: string;
  /** Files only. */
  readonly type?: string;
}

/** Text with characters of one to four bytes, long enough to be compressed. */
export const SUITE_TEXT = `{"label":"${"Crème à 5 €, 漢字 and 🧾. ".repeat(40)}"}`;

/** Headers in mixed case, one of them twice. */
export const SUITE_HEADERS: [name: string, value: string][] = [
  ["X-Request-ID", "r-1"],
  ["RateLimit-Remaining", "24"],
  ["X-Repeated", "a"],
  ["X-Repeated", "b"],
];

/** Returns this many bytes of ASCII, always the same. */
export const sampleBytes = (size: number): Bytes =>
  Uint8Array.from({ length: size }, (_, index) => 97 + (index % 26));

/** Returns bytes of all values. */
export const fileBytes = (size: number): Bytes =>
  Uint8Array.from({ length: size }, (_, index) => 255 - (index % 256));

/** Returns the SHA-256 of bytes, in hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The paths that every server of the suite answers, as `createSuiteHandler` does. */
export const HANDLER_PATHS = {
  /** 200 with a `Receipt` of the request, as JSON; so is any path below it. */
  echo: "/echo",
  /**
   * `/status/404` answers this status, with its number as the body where a body may be;
   * `?visit=KEY` counts a visit, too.
   */
  status: "/status",
  /** `/redirect/302?to=URL` answers this status with `location: URL`. */
  redirect: "/redirect",
  /** `/landing/KEY` counts a visit and answers 200. */
  landing: "/landing",
  /** `/visits/KEY` answers the number of visits to `/landing/KEY`, as text. */
  visits: "/visits",
  /** `/bytes/1000` answers so many bytes of `sampleBytes`, which are ASCII. */
  bytes: "/bytes",
  /** Answers `SUITE_TEXT`, one byte a chunk. */
  drip: "/drip",
  /** Answers `X-Request-ID: r-1`, `RateLimit-Remaining: 24`, and `X-Repeated` twice: `a` and `b`. */
  headers: "/headers",
} as const;

/** The paths of a server with sockets. `KEY` is any text; `arrived` is how a case waits for its moment. */
export const NETWORK_PATHS = {
  /** `/network/hang/KEY` reads no body and never answers. */
  hang: "/network/hang",
  /** `/network/stall/KEY` answers headers and the beginning of a body, and then nothing. */
  stall: "/network/stall",
  /** `/network/arrived/KEY` answers 204 as soon as a request hangs or stalls at `KEY`; then forgets it. */
  arrived: "/network/arrived",
  /** Closes the connection instead of answering. */
  closedBeforeHeaders: "/network/closed-before-headers",
  /** Resets the connection instead of answering. */
  reset: "/network/reset",
  /** Announces 1000 bytes, sends a few, and closes the connection. */
  closedInBody: "/network/closed-in-body",
  /** Sends a few chunks, and closes the connection without the last one. */
  closedInChunks: "/network/closed-in-chunks",
  /** Answers what is no HTTP. */
  garbage: "/network/garbage",
  /** Answers `SUITE_TEXT` in pieces, over about 100 ms. */
  slow: "/network/slow",
  /** Answers `SUITE_TEXT` and closes the connection, although it could be used again. */
  closing: "/network/closing",
  /** Answers 103 with a link, and then 200 with `SUITE_TEXT`. */
  earlyHints: "/network/early-hints",
  /**
   * `/network/compressed/gzip` (`br`, `deflate`) answers `SUITE_TEXT`, compressed if the request's
   * `accept-encoding` has it.
   */
  compressed: "/network/compressed",
  /** Announces the whole of `SUITE_TEXT`'s gzip, sends half of it, and closes the connection. */
  compressedAndCut: "/network/compressed-and-cut",
} as const;

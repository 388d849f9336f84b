import { setTimeout } from "node:timers/promises";
import { SUITE_TEXT } from "@centime/core/testing";
import type { Listener } from "./listen.ts";

const PIECES = 5;
const PAUSE_MS = 20;

/** Answers the text in pieces, with pauses between them. */
export const slow: Listener = async (_, response) => {
  const bytes = Buffer.from(SUITE_TEXT);
  const size = Math.ceil(bytes.length / PIECES);
  for (let start = 0; start < bytes.length; start += size) {
    await setTimeout(PAUSE_MS);
    response.write(bytes.subarray(start, start + size));
  }
  response.end();
};

/** Answers, promises to keep the connection, and closes it. */
export const closing: Listener = (request, response) => {
  response.setHeader("connection", "keep-alive");
  response.end(SUITE_TEXT, () => request.socket.end());
};

/** Answers an informational status before the final one. */
export const earlyHints: Listener = (_, response) => {
  response.writeEarlyHints({ link: "</style.css>; rel=preload" }, () => response.end(SUITE_TEXT));
};

/** Answers headers in the spelling that servers choose, one of them in two lines. */
export const headers: Listener = (_, response) => {
  response.writeHead(
    200,
    [
      ["X-Request-ID", "r-1"],
      ["RateLimit-Remaining", "24"],
      ["X-Repeated", "a"],
      ["X-Repeated", "b"],
    ].flat(),
  );
  response.end();
};

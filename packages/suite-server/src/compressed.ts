import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { SUITE_TEXT } from "@centime/core/testing";
import { lastSegment } from "./last-segment.ts";
import type { Listener } from "./listen.ts";

const COMPRESSORS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  gzip: (text) => gzipSync(text),
  br: (text) => brotliCompressSync(text),
  deflate: (text) => deflateSync(text),
};

/** Answers the text, compressed in the way that the path names, if that was asked for. */
export const compressed: Listener = (request, response) => {
  const encoding = lastSegment(request);
  const compress = COMPRESSORS[encoding];
  const isAsked = String(request.headers["accept-encoding"]).includes(encoding);
  if (compress === undefined || !isAsked) return response.end(SUITE_TEXT);
  return response.writeHead(200, { "content-encoding": encoding }).end(compress(SUITE_TEXT));
};

/** Announces all that it compressed, sends half of it, and closes the connection. */
export const compressedAndCut: Listener = (_, response) => {
  const whole = gzipSync(SUITE_TEXT);
  response.writeHead(200, { "content-encoding": "gzip", "content-length": String(whole.length) });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
};

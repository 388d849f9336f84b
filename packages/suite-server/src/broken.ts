import type { Listener } from "./listen.ts";

/** Reads the request, and closes the connection instead of answering. */
export const closedBeforeHeaders: Listener = (request, response) => {
  request.resume().once("end", () => response.destroy());
};

/** Reads the request, and resets the connection instead of answering. */
export const reset: Listener = (request) => {
  request.resume().once("end", () => request.socket.resetAndDestroy());
};

/** Announces more than it sends. */
export const closedInBody: Listener = (_, response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"items":[', () => response.destroy());
};

/** Never sends the last chunk. */
export const closedInChunks: Listener = (_, response) => {
  response.writeHead(200);
  response.write('{"items":[', () => response.destroy());
};

/** Answers what is no HTTP. */
export const garbage: Listener = (request) => {
  request.resume().once("end", () => request.socket.end("!@#$ no HTTP at all\r\n\r\n"));
};

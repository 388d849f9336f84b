import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate } from "node:timers/promises";
import type { SuiteHandler } from "@centime/core/testing";
import type { Listener } from "./listen.ts";

/** Serves a fetch handler over Node's HTTP. */
export const handlerListener =
  (handler: SuiteHandler): Listener =>
  (message, response) => {
    answer(handler, message, response).catch(() => response.destroy());
  };

async function answer(handler: SuiteHandler, message: IncomingMessage, response: ServerResponse) {
  const answered = await handler(await requestOf(message));
  response.writeHead(answered.status, [...answered.headers].flat());
  if (answered.body !== null) await writeChunks(answered.body, response);
  response.end();
}

async function requestOf(message: IncomingMessage): Promise<Request> {
  const { method = "GET", url = "/", headers } = message;
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: entries,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
}

/** Each chunk leaves on its own, so that readers meet the borders between them. */
async function writeChunks(body: ReadableStream<Uint8Array>, response: ServerResponse) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    response.write(value);
    await setImmediate();
  }
}

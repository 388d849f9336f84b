import type { IncomingMessage, ServerResponse } from "node:http";
import { withServer as serve } from "@centime/test-kit";

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly baseUrl: string;
  readonly received: Received[];
}

type Respond = (request: Received, response: ServerResponse) => unknown;

/** Runs `test` with a server on 127.0.0.1 that keeps the requests as they arrived. */
export function withServer(
  respond: Respond,
  test: (server: Server) => Promise<void>,
): Promise<void> {
  const received: Received[] = [];
  return serve(
    (message, response) => {
      void read(message).then((request) => {
        received.push(request);
        return respond(request, response);
      });
    },
    (baseUrl) => test({ baseUrl, received }),
  );
}

/** Returns a base URL where nothing listens any more. */
export async function closedUrl(): Promise<string> {
  let baseUrl = "";
  await withServer(
    () => undefined,
    async (server) => {
      baseUrl = server.baseUrl;
    },
  );
  return baseUrl;
}

async function read(message: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return {
    method: message.method ?? "",
    url: message.url ?? "",
    headers: message.headers as Record<string, string>,
    body: new Uint8Array(Buffer.concat(chunks)),
  };
}

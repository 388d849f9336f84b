import { safely } from "@centime/core";
import { ok } from "neverthrow";
import { type RawDelivery, readDelivery, refuse } from "./body.ts";
import { receiveFrom } from "./receive.ts";
import { checkReceiver, type Receiver } from "./receiver.ts";

/** What is used of Node's `IncomingMessage`, and of what frameworks add to it. */
export interface NodeRequestLike extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded?: boolean;
  /** Of `express.raw()`: the bytes. */
  readonly body?: unknown;
  /** Of Google's and Firebase's functions. */
  readonly rawBody?: unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponseLike {
  writeHead(status: number, headers: Record<string, string>): { end(): unknown };
}

/**
 * Receives deliveries as a listener of `http.createServer`, a handler of Express or a function of Google Cloud.
 * Where a parser has read the body before, `rawBody`, or a `body` of bytes or text, is verified. Never rejects.
 *
 * @example
 * ```ts
 * app.post("/webhooks/pennylane", nodeWebhookHandler({ secret, deliveries, handle }));
 * ```
 */
export function nodeWebhookHandler(
  receiver: Receiver,
): (request: NodeRequestLike, response: NodeResponseLike) => Promise<void> {
  const checked = checkReceiver(receiver);
  return async (request, response) => {
    const { status } = await receiveFrom(checked, (maxBytes) => readRequest(request, maxBytes));
    const headers: Record<string, string> = { "content-length": "0" };
    if (status === 405) headers["allow"] = "POST";
    // What is left of a body that is too long is not read.
    if (status === 413) headers["connection"] = "close";
    safely(() => {
      response.writeHead(status, headers).end();
      return true;
    });
  };
}

async function readRequest(request: NodeRequestLike, maxBytes: number) {
  const { method, headers, readableEnded, body } = request;
  const signature = headers["x-pennylane-signature"];
  const whole = [request.rawBody, body].find(isRaw);
  if (whole !== undefined) {
    const isTooLong = whole.length > maxBytes;
    return isTooLong
      ? refuse(413, `the body is longer than ${maxBytes} bytes`)
      : ok<RawDelivery>({ rawBody: whole, signature });
  }
  const contentLength = headers["content-length"];
  const chunks = readableEnded || body !== undefined ? undefined : request;
  return readDelivery({ method, contentLength, signature, body: chunks }, maxBytes);
}

const isRaw = (value: unknown): value is Uint8Array | string =>
  typeof value === "string" || value instanceof Uint8Array;

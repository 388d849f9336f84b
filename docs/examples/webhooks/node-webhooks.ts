import type { IncomingMessage, RequestListener } from "node:http";
import { type Receiver, receiveDelivery } from "./receive-delivery.ts";

/** No event is nearly as long, and nobody has been verified while the body is read. */
const MOST_BYTES = 1_000_000;

/** A listener for `http.createServer` that receives webhooks, at whatever path. */
export const nodeWebhooks =
  (receiver: Receiver): RequestListener =>
  async (request, response) => {
    const rawBody = await readBytes(request).catch(() => undefined);
    if (rawBody === undefined) {
      response.writeHead(413, { connection: "close" }).end();
      return;
    }
    const signature = request.headers["x-pennylane-signature"];
    response.writeHead(await receiveDelivery(rawBody, signature, receiver)).end();
  };

/** The body as it came. Rejects when it is too long, or when the sender goes away. */
async function readBytes(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error("the body is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

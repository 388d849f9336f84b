import { readDelivery } from "./body.ts";
import { receiveFrom } from "./receive.ts";
import { checkReceiver, type Receiver } from "./receiver.ts";

/**
 * Receives deliveries as a function from `Request` to `Response`: for hono, Workers, Next's route handlers,
 * Deno and Bun. The response is empty, with the status of the outcome. Never rejects.
 *
 * @example
 * ```ts
 * export const POST = webhookHandler({ secret, deliveries, handle: (event) => queue.add(event) });
 * ```
 */
export function webhookHandler(receiver: Receiver): (request: Request) => Promise<Response> {
  const checked = checkReceiver(receiver);
  return async (request) => {
    const { status } = await receiveFrom(checked, (maxBytes) => readRequest(request, maxBytes));
    return new Response(null, { status, headers: status === 405 ? { allow: "POST" } : {} });
  };
}

function readRequest(request: Request, maxBytes: number): ReturnType<typeof readDelivery> {
  const { method, headers, bodyUsed, body } = request;
  const contentLength = headers.get("content-length");
  const signature = headers.get("x-pennylane-signature");
  const chunks = bodyUsed ? undefined : chunksOf(body);
  return readDelivery({ method, contentLength, signature, body: chunks }, maxBytes);
}

/** `for await` over a stream is newer than some browsers. */
async function* chunksOf(body: Request["body"]): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Nobody reads what is left of a body that is too long.
    reader.cancel().catch(() => undefined);
  }
}

import type { HeaderValue, RawBody } from "@centime/core/webhooks";
import { err, ok, type Result } from "neverthrow";
import type { RefusedDelivery } from "./receiver.ts";

/** A delivery as it came. */
export interface RawDelivery {
  readonly rawBody: RawBody;
  readonly signature: HeaderValue;
}

/** A request, before its body is read. */
export interface UnreadDelivery {
  readonly method: unknown;
  readonly contentLength: unknown;
  readonly signature: HeaderValue;
  /** Its chunks; `undefined` when somebody has read or parsed them before. */
  readonly body: AsyncIterable<Uint8Array> | undefined;
}

/** Reads a body up to a limit. Rejects when it ends early. */
export async function readDelivery(
  { method, contentLength, signature, body }: UnreadDelivery,
  maxBytes: number,
): Promise<Result<RawDelivery, RefusedDelivery>> {
  if (method !== "POST") return refuse(405, "the method is not POST");
  if (body === undefined) return refuse(500, ALREADY_READ);
  const rawBody = Number(contentLength) > maxBytes ? undefined : await readBytes(body, maxBytes);
  if (rawBody === undefined) return refuse(413, `the body is longer than ${maxBytes} bytes`);
  return ok({ rawBody, signature });
}

const ALREADY_READ =
  "the body was read or parsed before, and only its bytes can be verified: receive before any parser";

/** Refuses a delivery. */
export const refuse = (
  status: RefusedDelivery["status"],
  message: string,
): Result<never, RefusedDelivery> => err({ kind: "refused", status, message });

async function readBytes(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

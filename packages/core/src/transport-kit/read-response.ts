import { err, ok, type Result } from "neverthrow";
import type { HttpResponse } from "../response.ts";
import type { TransportError } from "../transport.ts";
import { readChunks } from "./read-chunks.ts";

/**
 * Reads fetch's `Response` into a plain one. A body of more than `maxBytes` (decompressed) is refused
 * without reading on. Rejects when the body breaks, as reading it does.
 */
export async function readResponse(
  response: Response,
  maxBytes: number,
): Promise<Result<HttpResponse, TransportError>> {
  const body = await readText(response, maxBytes);
  if (body === undefined) return err(tooLarge(maxBytes));
  return ok({ status: statusOf(response), headers: Object.fromEntries(response.headers), body });
}

async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const { body } = response;
  if (!isStream(body)) {
    const text = await response.text();
    return text.length > maxBytes ? undefined : text;
  }
  if (Number(response.headers.get("content-length")) > maxBytes) {
    void body.cancel().catch(() => undefined);
    return undefined;
  }
  const decoder = new TextDecoder();
  let text = "";
  const isWhole = await readChunks(body, maxBytes, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return isWhole ? text + decoder.decode() : undefined;
}

/** A fetch of one's own may have a `Response` of its own, without streams. */
const isStream = (body: unknown): body is ReadableStream<Uint8Array> =>
  typeof (body as Partial<ReadableStream> | null | undefined)?.getReader === "function";

const tooLarge = (maxBytes: number): TransportError => ({
  reason: "transport",
  sent: "maybe",
  message: `the answer is larger than ${maxBytes} bytes`,
});

/** Browsers hide a redirect's status behind 0. */
const statusOf = ({ type, status }: Response): number => (type === "opaqueredirect" ? 302 : status);

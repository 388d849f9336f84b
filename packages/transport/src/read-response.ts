import type { HttpResponse, TransportError } from "@centime/core";
import { err, ok, type Result } from "neverthrow";

/**
 * Reads fetch's `Response` into a plain one. Stops reading and fails when a success has more than
 * `maxBytes` after decompression; of any other answer, the first mebibyte is read. Rejects when the
 * connection breaks, as reading the body does. `client` names the HTTP client in messages.
 */
export async function readResponse(
  response: Response,
  maxBytes: number,
  client: string,
): Promise<Result<HttpResponse, TransportError>> {
  // Duck typing: an HTTP client may have a `Response` class of its own.
  if (typeof response?.text !== "function") return refused(`${client} returned no Response`);
  const { type, headers } = response;
  // Browsers hide a redirect's status: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
  const status = type === "opaqueredirect" ? 302 : response.status;
  const isSuccess = status >= 200 && status < 300;
  const body = await readText(
    response,
    isSuccess ? maxBytes : Math.min(maxBytes, LONGEST_ERROR),
    !isSuccess,
  );
  if (body === undefined) return refused(`the response is larger than ${maxBytes} bytes`);
  return ok({ status, headers: Object.fromEntries(headers), body });
}

/** A file: as a stream, so that whoever asked for it says how large it may be. */
export async function fileOf(response: Response): Promise<HttpResponse> {
  const { status, headers, body } = response;
  const described = { status, headers: Object.fromEntries(headers) };
  return typeof body?.getReader === "function"
    ? { ...described, body: "", stream: body }
    : { ...described, body: new Uint8Array(await response.arrayBuffer()) };
}

/** In bytes: of an answer that is no success, the rest is not read. */
const LONGEST_ERROR = 1_048_576;

const refused = (message: string): Result<never, TransportError> =>
  err({ reason: "transport", sent: "maybe", message });

/** What is longer is cut, or `undefined`. */
async function readText(
  response: Response,
  maxBytes: number,
  mayCut: boolean,
): Promise<string | undefined> {
  // A client's own `Response` may have no streams.
  const reader = response.body?.getReader?.();
  if (reader === undefined) {
    const text = await response.text();
    return mayCut || text.length <= maxBytes ? text.slice(0, maxBytes) : undefined;
  }
  const chunks: Uint8Array[] = [];
  let left = maxBytes;
  if (!mayCut && Number(response.headers.get("content-length")) > maxBytes) left = -1;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decode(chunks);
    chunks.push(value.subarray(0, left));
    left -= value.byteLength;
    if (left < 0) {
      void reader.cancel().catch(() => undefined);
      return mayCut ? decode(chunks, true) : undefined;
    }
  }
}

/** Decodes all at once: a text of many pieces takes longer to make, and to parse. Drops half a letter at a cut. */
function decode(chunks: readonly Uint8Array[], isCut = false): string {
  let size = 0;
  for (const { length } of chunks) size += length;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder().decode(bytes, { stream: isCut });
}

import type { HttpResponse, TransportError } from "@centime/core";
import { err, ok, type Result } from "neverthrow";

/**
 * Reads fetch's `Response` into a plain one. Stops reading and fails when the body has more than
 * `maxBytes` after decompression. Rejects when the connection breaks, as reading the body does. `client`
 * names the HTTP client in messages.
 */
export async function readResponse(
  response: Response,
  maxBytes: number,
  client: string,
): Promise<Result<HttpResponse, TransportError>> {
  // Duck typing: an HTTP client may have a `Response` class of its own.
  if (typeof response?.text !== "function") return refused(`${client} returned no Response`);
  const body = await readText(response, maxBytes);
  if (body === undefined) return refused(`the response is larger than ${maxBytes} bytes`);
  const { type, headers } = response;
  // Browsers hide a redirect's status: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect
  const status = type === "opaqueredirect" ? 302 : response.status;
  return ok({ status, headers: Object.fromEntries(headers), body });
}

const refused = (message: string): Result<never, TransportError> =>
  err({ reason: "transport", sent: "maybe", message });

/** Returns `undefined` when the body is too large. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  // A client's own `Response` may have no streams.
  const reader = response.body?.getReader?.();
  if (reader === undefined) {
    const text = await response.text();
    return text.length > maxBytes ? undefined : text;
  }
  const decoder = new TextDecoder();
  let text = "";
  let left = Number(response.headers.get("content-length")) > maxBytes ? -1 : maxBytes;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    left -= value.byteLength;
    if (left < 0) return void reader.cancel().catch(() => undefined);
    text += decoder.decode(value, { stream: true });
  }
}

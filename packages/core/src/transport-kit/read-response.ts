import { err, ok, type Result } from "neverthrow";
import type { HttpResponse, TransportError } from "../http.ts";

/**
 * Reads fetch's `Response` into a plain one. A body of more than `maxBytes` (decompressed) is refused
 * without reading on. Rejects when the body breaks, as reading it does.
 */
export async function readResponse(
  response: Response,
  maxBytes: number,
  client = "fetch",
): Promise<Result<HttpResponse, TransportError>> {
  // Known by what it can do: a fetch of one's own may have a `Response` of its own.
  if (typeof response?.text !== "function") return refused(`${client} answered no Response`);
  const body = await readText(response, maxBytes);
  if (body === undefined) return refused(`the answer is larger than ${maxBytes} bytes`);
  const { type, status, headers } = response;
  // Browsers hide a redirect's status behind 0.
  const told = type === "opaqueredirect" ? 302 : status;
  return ok({ status: told, headers: Object.fromEntries(headers), body });
}

const refused = (message: string): Result<never, TransportError> =>
  err({ reason: "transport", sent: "maybe", message });

/** `undefined` when the body is too large. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  // A `Response` of one's own may have no streams.
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

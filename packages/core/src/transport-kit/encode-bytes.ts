import { err, ok, type Result } from "neverthrow";
import type { Body, TransportError } from "../http.ts";
import { encodeBody, notEncoded } from "./encode-body.ts";

/** A body as bytes, with the media type that it is written in. */
export interface BodyBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a JSON body, the request's own `content-type` tells it. */
  readonly contentType?: string;
}

/** Encodes a body for an HTTP client that takes bytes alone, and leaves the `content-type` to others. */
export async function encodeBytes(
  body: Body | undefined,
): Promise<Result<BodyBytes | undefined, TransportError>> {
  const encoded = encodeBody(body);
  if (encoded.isErr()) return err(encoded.error);
  if (encoded.value === undefined) return ok(undefined);
  try {
    const carrier = new Response(encoded.value);
    const bytes = new Uint8Array(await carrier.arrayBuffer());
    const contentType = carrier.headers.get("content-type");
    return ok(body?.kind === "json" || contentType === null ? { bytes } : { bytes, contentType });
  } catch (cause) {
    return err(notEncoded(cause));
  }
}

import type { Body, Bytes, FilePart, TransportError } from "@centime/core";
import { err, ok, type Result } from "neverthrow";

/** A body that fetch accepts. For a form, fetch sets the `content-type` itself. */
export type EncodedBody = string | FormData | URLSearchParams | undefined;

/** Encodes a body for fetch and its look-alikes. Fails if a file cannot be read. */
export function encodeBody(body: Body | undefined): Result<EncodedBody, TransportError> {
  try {
    return ok(encode(body));
  } catch (cause) {
    return notEncoded(cause);
  }
}

/** A body as bytes, with its media type. */
export interface BodyBytes {
  readonly bytes: Bytes;
  /** Absent for JSON, whose request has a `content-type` already. */
  readonly contentType?: string;
}

/** Encodes a body for an HTTP client that takes bytes and sets no `content-type`. */
export async function encodeBytes(
  body: Body | undefined,
): Promise<Result<BodyBytes | undefined, TransportError>> {
  try {
    const encoded = encode(body);
    if (encoded === undefined) return ok(undefined);
    const carrier = new Response(encoded);
    const bytes = new Uint8Array(await carrier.arrayBuffer());
    const contentType = carrier.headers.get("content-type");
    return ok(body?.kind === "json" || contentType === null ? { bytes } : { bytes, contentType });
  } catch (cause) {
    return notEncoded(cause);
  }
}

const notEncoded = (cause: unknown): Result<never, TransportError> =>
  err({ reason: "transport", sent: "no", message: "the body cannot be encoded", cause });

function encode(body: Body | undefined): EncodedBody {
  if (body === undefined) return undefined;
  if (body.kind === "json") return JSON.stringify(body.value);
  if (body.kind === "form") return new URLSearchParams(body.fields);
  const form = new FormData();
  for (const part of body.parts) {
    if (part.kind === "field") form.append(part.name, part.value);
    else form.append(part.name, toBlob(part.file), part.file.filename);
  }
  return form;
}

function toBlob({ data, type }: FilePart): Blob {
  const { type: own = "application/octet-stream" } = data as Partial<Blob>;
  return new Blob([data as BlobPart], { type: type ?? own });
}

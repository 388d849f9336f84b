import type { Body, Bytes, FilePart, TransportError } from "@centime/core";
import { err, ok, type Result } from "neverthrow";

/** A body that fetch accepts. For a form, fetch sets the `content-type` itself. */
export type EncodedBody = string | FormData | URLSearchParams | undefined;

/**
 * Encodes a body for fetch and its look-alikes. Fails if a file cannot be read. `progress` is called whenever a
 * part of a file is read, by clients that read files part by part while they send them, as Node's fetch does.
 */
export function encodeBody(
  body: Body | undefined,
  progress?: (() => void) | undefined,
): Result<EncodedBody, TransportError> {
  try {
    return ok(encode(body, progress));
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

function encode(body: Body | undefined, progress?: (() => void) | undefined): EncodedBody {
  if (body === undefined) return undefined;
  if (body.kind === "json") return JSON.stringify(body.value);
  if (body.kind === "form") return new URLSearchParams(body.fields);
  const form = new FormData();
  for (const part of body.parts) {
    if (part.kind === "field") form.append(part.name, part.value);
    else if (progress && "File" in globalThis)
      form.append(part.name, watchedFile(part.file, progress));
    else form.append(part.name, toBlob(part.file), part.file.filename);
  }
  return form;
}

function toBlob({ data, type }: FilePart): Blob {
  const { type: own = "application/octet-stream" } = data as Partial<Blob>;
  return new Blob([data as BlobPart], { type: type ?? own });
}

/** How much of a file is read at once, in bytes. */
const PART = 262_144;

/**
 * A file that tells when a part of it is read. The form keeps it as it is, since it is a `File` with its name;
 * clients that call its `stream` show progress, and others send it as any file.
 */
function watchedFile(file: FilePart, progress: () => void): File {
  const blob = toBlob(file);
  const stream = () => {
    let at = 0;
    const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      if (at >= blob.size) return controller.close();
      const part = blob.slice(at, at + PART);
      at += PART;
      controller.enqueue(new Uint8Array(await part.arrayBuffer()));
      progress();
    };
    return new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  };
  return Object.assign(new File([blob], file.filename, { type: blob.type }), { stream });
}

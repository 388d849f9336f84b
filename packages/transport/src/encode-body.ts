import { type Body, type Bytes, isBlob, type TransportError } from "@centime/core";
import { err, ok, type Result } from "neverthrow";

/** A body that fetch accepts, with its media type. */
export interface EncodedBody {
  readonly content: string | Blob | Bytes | undefined;
  /** Absent for JSON, whose request has a `content-type` already. */
  readonly contentType?: string;
}

/**
 * Encodes a body for fetch and its look-alikes. Fails if a file cannot be read. `progress` is called whenever a
 * part of a form is read, by clients that read it part by part while they send it, as Node's fetch does.
 */
export async function encodeBody(
  body: Body | undefined,
  progress?: (() => void) | undefined,
): Promise<Result<EncodedBody, TransportError>> {
  try {
    const encoded = await encode(body);
    const { content } = encoded;
    if (progress && typeof content === "object" && "stream" in content) watch(content, progress);
    return ok(encoded);
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
    const { content, ...type } = await encode(body);
    if (content === undefined) return ok(undefined);
    return ok({ bytes: new Uint8Array(await new Response(content).arrayBuffer()), ...type });
  } catch (cause) {
    return notEncoded(cause);
  }
}

const notEncoded = (cause: unknown): Result<never, TransportError> =>
  err({ reason: "transport", sent: "no", message: "the body cannot be encoded", cause });

async function encode(body: Body | undefined): Promise<EncodedBody> {
  if (body === undefined) return { content: undefined };
  if (body.kind === "json") return { content: JSON.stringify(body.value) };
  if (body.kind === "multipart") return await encodeForm(body.parts);
  const contentType = "application/x-www-form-urlencoded;charset=UTF-8";
  return { content: `${new URLSearchParams(body.fields)}`, contentType };
}

/**
 * Writes the parts down (https://www.rfc-editor.org/rfc/rfc7578): test environments replace `FormData` and
 * `Blob` with ones that fetch does not know. Where it does, a file of the disk stays there until it is sent.
 */
async function encodeForm(
  parts: Extract<Body, { readonly kind: "multipart" }>["parts"],
): Promise<EncodedBody> {
  const boundary = `centime${Math.random()}${Math.random()}`;
  const written: unknown[] = [];
  for (const part of parts) {
    written.push(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(part.name)}"`);
    if (part.kind === "field") {
      written.push(`\r\n\r\n${part.value.replace(/\r?\n|\r/g, "\r\n")}\r\n`);
      continue;
    }
    const { filename, type, data } = part.file;
    const own = type || (isBlob(data) && data.type) || "application/octet-stream";
    const isForeign = isBlob(data) && !((data as unknown) instanceof Blob);
    written.push(
      `; filename="${quoted(filename)}"\r\ncontent-type: ${quoted(own)}\r\n\r\n`,
      isForeign ? await (data as Blob).arrayBuffer() : data,
      "\r\n",
    );
  }
  written.push(`--${boundary}--\r\n`);
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const blob = new Blob(written as BlobPart[], { type: contentType });
  const isKnown =
    "stream" in blob && new Response(blob).headers.get("content-type") === contentType;
  return { content: isKnown ? blob : new Uint8Array(await blob.arrayBuffer()), contentType };
}

const quoted = (name: string): string => name.replace(/["\r\n]/g, encodeURIComponent);

/** How much of a form is read at once, in bytes. */
const PART = 262_144;

/** Makes a form tell when a part of it is read: clients that call its `stream` show progress, others do not. */
function watch(blob: Blob, progress: () => void): void {
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
  Object.assign(blob, { stream });
}

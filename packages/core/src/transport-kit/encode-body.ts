import { err, ok, type Result } from "neverthrow";
import type { Body, FilePart, TransportError } from "../http.ts";

/** A body as fetch takes it. Fetch itself writes the `content-type` of a form. */
export type EncodedBody = string | FormData | URLSearchParams | undefined;

/** Encodes a body for fetch and what resembles it. */
export function encodeBody(body: Body | undefined): Result<EncodedBody, TransportError> {
  try {
    return ok(encode(body));
  } catch (cause) {
    return err(notEncoded(cause));
  }
}

/** The error of a body that is none, or whose file cannot be read. */
export const notEncoded = (cause: unknown): TransportError => ({
  reason: "transport",
  sent: "no",
  message: "the body cannot be encoded",
  cause,
});

/** Encodes a body, or throws when it is none or when its file cannot be read. */
export function encode(body: Body | undefined): EncodedBody {
  if (body === undefined) return undefined;
  if (body.kind === "json") return JSON.stringify(body.value);
  if (body.kind === "form") return new URLSearchParams(body.fields);
  const form = new FormData();
  for (const part of body.parts) {
    if (part.kind === "field") form.append(part.name, part.value);
    else form.append(part.name, blobOf(part.file), part.file.filename);
  }
  return form;
}

function blobOf({ data, type }: FilePart): Blob {
  const { type: own = "application/octet-stream" } = data as Partial<Blob>;
  return new Blob([data as BlobPart], { type: type ?? own });
}

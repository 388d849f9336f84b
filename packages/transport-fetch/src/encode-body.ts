import type { Body, FilePart } from "@centime/core";

/** A body as fetch takes it. Fetch itself writes the `content-type` of a form. */
export function encodeBody(
  body: Body | undefined,
): string | FormData | URLSearchParams | undefined {
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

const blobOf = ({ data, type }: FilePart): Blob =>
  data instanceof Blob && type === undefined
    ? data
    : new Blob([data as BlobPart], { type: type ?? "application/octet-stream" });

import type { Body, FilePart, HttpRequest, Part } from "@centime/core";
import { digestOf } from "./digest.ts";
import type { PlainContent, PlainFile, PlainPart, PlainRequest } from "./plain-request.ts";

/** A request as plain data; files become digests. Rejects when a `Blob` cannot be read. */
export async function plainOfRequest(request: HttpRequest): Promise<PlainRequest> {
  const { method, url, headers, body } = request;
  const content = body === undefined ? undefined : await plainContent(body);
  return { method, url, headers, ...(content === undefined ? {} : { content }) };
}

async function plainContent(body: Body): Promise<PlainContent> {
  if (body.kind === "json") return { kind: "json", value: asWritten(body.value) };
  if (body.kind === "form") return { kind: "form", fields: Object.entries(body.fields) };
  return { kind: "multipart", parts: await Promise.all(body.parts.map(plainPart)) };
}

/** The value that arrives: without undefined keys, with dates as text. */
const asWritten = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
};

async function plainPart(part: Part): Promise<PlainPart> {
  if (part.kind === "field") return part;
  return { kind: "file", name: part.name, ...(await plainFile(part.file)) };
}

async function plainFile({ filename, type, data }: FilePart): Promise<PlainFile> {
  const bytes = await bytesOf(data);
  const fallback = (data instanceof Blob && data.type) || "application/octet-stream";
  return { filename, type: type ?? fallback, size: bytes.length, sha256: digestOf(bytes) };
}

async function bytesOf(data: FilePart["data"]): Promise<Uint8Array> {
  if (typeof data === "string") return new TextEncoder().encode(data);
  return data instanceof Uint8Array ? data : new Uint8Array(await data.arrayBuffer());
}

import { digestOf } from "../exchange/digest.ts";
import type { PlainPart } from "../exchange/plain-request.ts";

/** Reads a multipart body in its raw form, as browsers save it: UTF-8, often without files' contents. */
export function readMultipart(mimeType: string, text: string): readonly PlainPart[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(mimeType)?.[1];
  if (boundary === undefined) return [];
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((section) => readPart(section.replace(/^\r?\n/, "").replace(/\r?\n$/, "")));
}

function readPart(section: string): PlainPart {
  const [head = "", ...rest] = section.split(/\r?\n\r?\n/);
  const value = section.slice(head.length).replace(/^\r?\n\r?\n/, "");
  const name = attribute(head, "name") ?? "";
  const filename = attribute(head, "filename");
  if (filename === undefined) return { kind: "field", name, value: rest.length === 0 ? "" : value };
  const type = /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1] ?? "application/octet-stream";
  const bytes = new TextEncoder().encode(value);
  return { kind: "file", name, filename, type, size: bytes.length, sha256: digestOf(bytes) };
}

const attribute = (head: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="([^"]*)"`, "i").exec(head)?.[1];

import type { FilePart } from "@centime/core";
import { refuse } from "./refuse.ts";

/** A request's body as plain data, and how it was written. */
export interface ReadBody {
  readonly kind: "json" | "multipart";
  readonly value: unknown;
}

/** Reads a body. What is no JSON, or no form when it says that it is one, is refused with 400. */
export async function readBody(request: Request): Promise<ReadBody> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    return { kind: "multipart", value: await readForm(request) };
  }
  const text = await request.text();
  return { kind: "json", value: text.trim() === "" ? undefined : parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(400, "The request's body is no valid JSON");
  }
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const form = await request.formData().catch(() => refuse(400, "The request's form is malformed"));
  const parts: Record<string, unknown> = {};
  for (const [name, value] of form) {
    parts[name] = typeof value === "string" ? value : await filePart(value);
  }
  return parts;
}

const filePart = async (file: File): Promise<FilePart> => ({
  filename: file.name,
  type: file.type,
  data: new Uint8Array(await file.arrayBuffer()),
});

import type { Body, FilePart, Part } from "../request.ts";

/** Encodes a body as `multipart/form-data`. */
export const multipart = (value: unknown): Body => ({
  kind: "multipart",
  parts: multipartParts(value as Record<string, unknown>),
});

/** The parts of a multipart body: files as they are, text as it is, anything else as JSON. */
export const multipartParts = (body: Readonly<Record<string, unknown>>): readonly Part[] =>
  Object.entries(body).flatMap(([name, value]): Part[] => {
    if (value === undefined) return [];
    if (isFile(value)) return [{ kind: "file", name, file: value }];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [{ kind: "field", name, value: text }];
  });

const isFile = (value: unknown): value is FilePart =>
  typeof value === "object" && value !== null && "filename" in value && "data" in value;

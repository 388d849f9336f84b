import type { FilePart } from "../request.ts";
import { custom, type Finding } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** A file to upload. */
export function file(): Schema<FilePart> {
  return custom<FilePart, object>("file", "a file part", {}, wrongFile);
}

function wrongFile(value: unknown): readonly Finding[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [{ path: [], expected: "{ filename, type?, data }", received: value }];
  }
  const { filename, type, data } = value as Record<string, unknown>;
  const findings: Finding[] = [];
  if (typeof filename !== "string" || filename === "") {
    findings.push({ path: ["filename"], expected: "a name", received: filename });
  }
  if (type !== undefined && (typeof type !== "string" || !/^[\w.+-]+\/[\w.+-]+/.test(type))) {
    findings.push({ path: ["type"], expected: "a media type", received: type });
  }
  if (!(typeof data === "string" || data instanceof Uint8Array || data instanceof Blob)) {
    findings.push({ path: ["data"], expected: "Uint8Array, Blob or string", received: data });
  }
  return findings;
}

import type { HarEntry } from "./har-schema.ts";

/** Header names in lower case, without HTTP/2's own (`:path`). */
export function byLowerName(headers: HarEntry["request"]["headers"]): Record<string, string> {
  const record: Record<string, string> = {};
  for (const { name, value } of headers) {
    if (!name.startsWith(":")) record[name.toLowerCase()] = value;
  }
  return record;
}

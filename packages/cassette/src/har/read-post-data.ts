import { err, ok, type Result } from "neverthrow";
import { parseJson } from "../exchange/json-text.ts";
import type { PlainContent, PlainPart } from "../exchange/plain-request.ts";
import type { ReadPostData } from "./har-schema.ts";
import { readMultipart } from "./read-multipart.ts";

type ReadParam = NonNullable<ReadPostData["params"]>[number];

/** Reads what a recorded request carried; the error says what is wrong with it. */
export function readPostData(
  postData: ReadPostData | undefined,
): Result<PlainContent | undefined, string> {
  if (postData === undefined) return ok(undefined);
  const { mimeType, params = [], text = "" } = postData;
  if (/[/+]json\b/i.test(mimeType)) return readJson(text);
  if (mimeType.startsWith("application/x-www-form-urlencoded")) {
    const fields = params.length > 0 ? params.map(fieldOf) : [...new URLSearchParams(text)];
    return ok({ kind: "form", fields });
  }
  if (mimeType.startsWith("multipart/")) {
    const parts = params.length > 0 ? params.map(partOf) : readMultipart(mimeType, text);
    return ok({ kind: "multipart", parts });
  }
  return ok(text === "" ? undefined : { kind: "text", text });
}

function readJson(text: string): Result<PlainContent | undefined, string> {
  if (text === "") return ok(undefined);
  const value = parseJson(text);
  return value === undefined
    ? err("text: expected JSON, received broken JSON")
    : ok({ kind: "json", value });
}

const fieldOf = ({ name, value = "" }: ReadParam): readonly [string, string] => [name, value];

function partOf(param: ReadParam): PlainPart {
  const { name, value = "", fileName, contentType, _size = 0, _sha256 = "" } = param;
  if (fileName === undefined) return { kind: "field", name, value };
  const type = contentType ?? "application/octet-stream";
  return { kind: "file", name, filename: fileName, type, size: _size, sha256: _sha256 };
}

import { err, ok, type Result } from "neverthrow";
import { parseJson } from "../exchange/json-text.ts";
import type { PlainContent, PlainPart } from "../exchange/plain-request.ts";
import type { HarParam, HarPostData } from "./har-schema.ts";
import { readMultipart } from "./read-multipart.ts";

const FORM = "application/x-www-form-urlencoded";

/** Reads what a recorded request carried; the error says what is wrong with it. */
export function readPostData(
  postData: HarPostData | undefined,
): Result<PlainContent | undefined, string> {
  if (postData === undefined) return ok(undefined);
  const { mimeType, params = [], text = "" } = postData;
  if (/[/+]json\b/i.test(mimeType)) return readJson(text);
  if (mimeType.startsWith(FORM)) {
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

const fieldOf = ({ name, value = "" }: HarParam): readonly [string, string] => [name, value];

function partOf(param: HarParam): PlainPart {
  const { name, value = "", fileName, contentType, _size = 0, _sha256 = "" } = param;
  if (fileName === undefined) return { kind: "field", name, value };
  const type = contentType ?? "application/octet-stream";
  return { kind: "file", name, filename: fileName, type, size: _size, sha256: _sha256 };
}

/** What a HAR says of a body beside its text. A file's size and digest stand for its contents. */
export function writePostData(
  content: PlainContent,
  headers: Readonly<Record<string, string>>,
): HarPostData {
  const type = headers["content-type"];
  switch (content.kind) {
    case "json":
      return { mimeType: type ?? "application/json" };
    case "text":
      return { mimeType: type ?? "text/plain" };
    case "form":
      return { mimeType: FORM };
    case "multipart":
      return { mimeType: "multipart/form-data", params: content.parts.map(writePart) };
  }
}

function writePart(part: PlainPart): HarParam {
  if (part.kind === "field") return { name: part.name, value: part.value };
  const { name, filename, type, size, sha256 } = part;
  return { name, fileName: filename, contentType: type, _size: size, _sha256: sha256 };
}

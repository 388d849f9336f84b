import { err, ok, type Result } from "neverthrow";
import type { PlainContent, PlainPart } from "../interaction.ts";
import { parseJson, sha256Hex } from "../values.ts";
import type { HarParam, HarPostData } from "./schema.ts";

const FORM = "application/x-www-form-urlencoded";

/** Reads the body of a recorded request; the error says what is wrong with it. */
export function readPostData(
  postData: HarPostData | undefined,
): Result<PlainContent | undefined, string> {
  if (postData === undefined) return ok(undefined);
  const { mimeType, params = [], text = "" } = postData;
  if (/[/+]json\b/i.test(mimeType)) return readJson(text);
  if (mimeType.startsWith(FORM)) {
    const fields = params.length > 0 ? params.map(toField) : [...new URLSearchParams(text)];
    return ok({ kind: "form", fields });
  }
  if (mimeType.startsWith("multipart/")) {
    const parts = params.length > 0 ? params.map(toPart) : readMultipart(mimeType, text);
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

const toField = ({ name, value = "" }: HarParam): readonly [string, string] => [name, value];

function toPart(param: HarParam): PlainPart {
  const { name, value = "", fileName, contentType, _size = 0, _sha256 = "" } = param;
  if (fileName === undefined) return { kind: "field", name, value };
  const type = contentType ?? "application/octet-stream";
  return { kind: "file", name, filename: fileName, type, size: _size, sha256: _sha256 };
}

/** Reads a multipart body in its raw form, as browsers save it: UTF-8, often without files' contents. */
function readMultipart(mimeType: string, text: string): readonly PlainPart[] {
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
  const type = /^content-type:(.*)$/im.exec(head)?.[1]?.trim() || "application/octet-stream";
  const bytes = new TextEncoder().encode(value);
  return { kind: "file", name, filename, type, size: bytes.length, sha256: sha256Hex(bytes) };
}

const attribute = (head: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="([^"]*)"`, "i").exec(head)?.[1];

/** Describes a body beside its text. A file's size and digest replace its contents. */
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
      return { mimeType: "multipart/form-data", params: content.parts.map(toParam) };
  }
}

function toParam(part: PlainPart): HarParam {
  if (part.kind === "field") return { name: part.name, value: part.value };
  const { name, filename, type, size, sha256 } = part;
  return { name, fileName: filename, contentType: type, _size: size, _sha256: sha256 };
}

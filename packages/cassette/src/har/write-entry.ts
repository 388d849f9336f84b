import type { HttpResponse } from "@centime/core";
import { textOfBytes } from "../exchange/bytes-text.ts";
import { canonicalJson } from "../exchange/json-text.ts";
import type { PlainContent, PlainPart, PlainRequest } from "../exchange/plain-request.ts";
import { absoluteUrl } from "../exchange/url.ts";
import { bytesToBase64 } from "./base64.ts";
import type {
  HarContent,
  HarEntry,
  HarParam,
  HarPostData,
  HarRequest,
  HarResponse,
  NameValue,
} from "./har.ts";

/** What an entry is made of; `request` and `response` are redacted already. */
export interface EntryParts {
  readonly id: string;
  readonly order: number;
  readonly startedDateTime: string;
  readonly request: PlainRequest;
  readonly response: HttpResponse;
  readonly statusText: string;
}

/**
 * Writes an entry in which nothing changes from one recording to the next unless the exchange does:
 * no durations, no sizes of the wire.
 */
export const writeEntry = (parts: EntryParts): HarEntry => ({
  _id: parts.id,
  _order: parts.order,
  startedDateTime: parts.startedDateTime,
  time: 0,
  request: writeRequest(parts.request),
  response: writeResponse(parts.response, parts.statusText),
  cache: {},
  timings: { blocked: -1, dns: -1, connect: -1, send: 0, wait: 0, receive: 0, ssl: -1 },
});

function writeRequest({ method, url, headers, content }: PlainRequest): HarRequest {
  const query = url.includes("?") ? url.slice(url.indexOf("?") + 1) : "";
  return {
    method,
    url: absoluteUrl(url),
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: nameValues(Object.entries(headers)),
    queryString: nameValues([...new URLSearchParams(query)]),
    ...(content === undefined ? {} : { postData: writePostData(content, headers) }),
    headersSize: -1,
    bodySize: -1,
  };
}

const nameValues = (pairs: readonly (readonly [string, string])[]): readonly NameValue[] =>
  pairs.map(([name, value]) => ({ name, value }));

function writePostData(content: PlainContent, headers: PlainRequest["headers"]): HarPostData {
  const given = headers["content-type"];
  switch (content.kind) {
    case "json":
      return { mimeType: given ?? "application/json", params: [], text: bodyText(content) };
    case "form":
      return { mimeType: "application/x-www-form-urlencoded", params: nameValues(content.fields) };
    case "multipart":
      return { mimeType: "multipart/form-data", params: content.parts.map(writePart) };
    case "text":
      return { mimeType: given ?? "text/plain", params: [], text: content.text };
  }
}

/** What a request carries as one text; equal bodies have equal texts. */
export function bodyText(content: PlainContent | undefined): string {
  if (content === undefined) return "";
  if (content.kind === "text") return content.text;
  if (content.kind === "json") return canonicalJson(content.value);
  return canonicalJson(content.kind === "form" ? content.fields : content.parts);
}

function writePart(part: PlainPart): HarParam {
  if (part.kind === "field") return { name: part.name, value: part.value };
  const { name, filename, type, size, sha256 } = part;
  return { name, fileName: filename, contentType: type, _size: size, _sha256: sha256 };
}

function writeResponse({ status, headers, body }: HttpResponse, statusText: string): HarResponse {
  return {
    status,
    statusText,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: nameValues(Object.entries(headers)),
    content: writeContent(body, headers["content-type"] ?? "text/plain"),
    redirectURL: headers["location"] ?? "",
    headersSize: -1,
    bodySize: -1,
  };
}

function writeContent(body: string | Uint8Array, mimeType: string): HarContent {
  if (typeof body === "string") {
    return { size: new TextEncoder().encode(body).length, mimeType, text: body };
  }
  const text = textOfBytes(body);
  return text === undefined
    ? { size: body.length, mimeType, text: bytesToBase64(body), encoding: "base64" }
    : { size: body.length, mimeType, text, _bytes: true };
}

import {
  type Body,
  type FilePart,
  type HttpRequest,
  type HttpResponse,
  isBlob,
  type Part,
} from "@centime/core";
import { sha256Hex } from "./values.ts";

/** One recorded request with its response. */
export interface Interaction {
  readonly request: PlainRequest;
  readonly response: HttpResponse;
  /** When it was recorded, as the HAR has it (RFC 3339). */
  readonly startedDateTime: string;
  /** It is of another origin, in a HAR of a browser: nothing of ours. */
  readonly isForeign?: boolean;
}

/** A recorded entry that cannot be read: the request that asks for it fails, and no other one. */
export interface BrokenInteraction {
  /** What is wrong, and where: `log.entries.3.response.content.text: expected base64`. */
  readonly problem: string;
  readonly isForeign?: boolean;
  /** As far as they can be read. */
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly request?: PlainRequest | undefined;
}

/** A request as a cassette knows it: plain data that can be written, read back and compared. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query; with an origin where that is not the API's. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content?: PlainContent | undefined;
}

/** The body of a request. `text` is what a third-party HAR holds that is neither JSON nor a form. */
export type PlainContent =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly fields: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: "multipart"; readonly parts: readonly PlainPart[] }
  | { readonly kind: "text"; readonly text: string };

/** One part of a multipart body. */
export type PlainPart =
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | ({ readonly kind: "file"; readonly name: string } & PlainFile);

/** A file that was sent: of its contents, a cassette keeps the size in bytes and the SHA-256. */
export interface PlainFile {
  readonly filename: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
}

/** Converts a request to plain data; files become digests. Rejects when a `Blob` cannot be read. */
export async function toPlainRequest(request: HttpRequest): Promise<PlainRequest> {
  const { method, url, headers, body } = request;
  const content = body === undefined ? undefined : await toPlainContent(body);
  return { method, url, headers, ...(content === undefined ? {} : { content }) };
}

async function toPlainContent(body: Body): Promise<PlainContent> {
  if (body.kind === "json") return { kind: "json", value: asSent(body.value) };
  if (body.kind === "form") return { kind: "form", fields: Object.entries(body.fields) };
  return { kind: "multipart", parts: await Promise.all(body.parts.map(toPlainPart)) };
}

/** The value that a server receives: without undefined keys, dates as text. */
const asSent = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
};

async function toPlainPart(part: Part): Promise<PlainPart> {
  if (part.kind === "field") return part;
  const { filename, type, data } = part.file;
  const bytes = await bytesFromData(data);
  const fallback = (isBlob(data) && data.type) || "application/octet-stream";
  return {
    kind: "file",
    name: part.name,
    filename,
    type: type || fallback,
    size: bytes.length,
    sha256: sha256Hex(bytes),
  };
}

async function bytesFromData(data: FilePart["data"]): Promise<Uint8Array> {
  if (typeof data === "string") return new TextEncoder().encode(data);
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(isBlob(data) ? await data.arrayBuffer() : data);
}

/** The base URL in recorded URLs: a request has none, and matching ignores it. */
const BASE_URL = "https://app.pennylane.com";

const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/** The path and query of a recorded URL. */
export const pathFromUrl = (url: string): string => {
  const path = url.replace(ABSOLUTE, "");
  return path.startsWith("/") ? path : `/${path}`;
};

/** Servers whose name says nothing: a test's, and the API's. */
const USUAL =
  /^[a-z]+:\/\/(?:(?:app|www)\.pennylane\.com|localhost|127\.0\.0\.1|\[::1\])(?=[:/?#]|$)/i;

/** The URL of a recorded request: path and query of a request to the API, else the whole. */
export const urlFromRecorded = (url: string): string => {
  const path = pathFromUrl(url);
  return USUAL.test(url) || path.startsWith("/api/") ? path : url;
};

/** A request's URL with an origin, as a HAR requires. */
export const toAbsoluteUrl = (url: string): string => (ABSOLUTE.test(url) ? url : BASE_URL + url);

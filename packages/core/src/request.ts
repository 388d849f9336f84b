/** The HTTP methods that the API uses. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * A request as plain data, ready for a transport.
 *
 * `url` is path and query only (`/api/external/v2/journals?limit=20`): the origin belongs to the
 * transport, and no secret is ever part of a request before the `auth` middleware adds it.
 */
export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** What a request carries. The transport encodes it and sets the `content-type` of multipart bodies. */
export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "multipart"; readonly parts: readonly Part[] }
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, string>> };

/** One part of a multipart body: a text field or a file. */
export type Part =
  | { readonly kind: "field"; readonly name: string; readonly value: string }
  | { readonly kind: "file"; readonly name: string; readonly file: FilePart };

/**
 * A file to upload.
 *
 * `filename` must not be empty; `type` is a media type (`"application/pdf"`) and defaults to
 * `application/octet-stream`; a `string` as `data` is sent as UTF-8.
 */
export interface FilePart {
  readonly filename: string;
  readonly type?: string | undefined;
  readonly data: Uint8Array | Blob | string;
}

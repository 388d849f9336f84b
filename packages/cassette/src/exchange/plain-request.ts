/** A request as a cassette knows it: plain data that can be written, read back and compared. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, without an origin. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content?: PlainContent | undefined;
}

/** What a request carries. `text` is what came from elsewhere and is neither JSON nor a form. */
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

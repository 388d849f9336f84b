import type { Result } from "neverthrow";
import type { OperationInfo } from "./call.ts";
import type { TransportFailureReason } from "./failure.ts";
import type { Issue } from "./issue.ts";
import { safely } from "./json.ts";
import type { RetryPolicy } from "./retry.ts";

/** Whether a request is for a file, by its whole URL: not for the API. */
export const isFileUrl = (url: unknown): boolean =>
  typeof url === "string" && /^https?:\/\//i.test(url);

/** The HTTP methods that the API uses. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * A request as plain data, ready for a transport.
 *
 * `url` is path and query only (`/api/external/v2/journals?limit=20`): the origin belongs to the
 * transport, and no secret is ever part of a request before the `auth` middleware adds it. The `url` of a
 * file that is downloaded is whole (`https://…`), and its own permission: no token is sent with it, and its
 * content comes as bytes or as a stream.
 */
export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** A request body. The transport encodes it and sets the `content-type` of multipart bodies. */
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
 * `filename` must not be empty; `type` is a media type (`"application/pdf"`), by default, and where it is
 * empty, that of a `Blob` or `File`, else `application/octet-stream`. `data` is what is in the file: a `File`
 * of a form, what `fs.openAsBlob` returns (it is read while it is sent), bytes, or a text, which is sent as
 * UTF-8. A path is refused.
 *
 * @example
 * const data = await openAsBlob("invoices/2026-07.pdf");
 * await pennylane.fileAttachments.uploadFileAttachment({ file: { filename: "2026-07.pdf", data } });
 */
export interface FilePart {
  readonly filename: string;
  readonly type?: string | undefined;
  readonly data: Uint8Array | ArrayBuffer | Blob | string;
}

/**
 * Bytes over an `ArrayBuffer`, which `fetch` and Web Crypto take: `Uint8Array<ArrayBuffer>`, which
 * TypeScript before 5.7 cannot read in a declaration.
 */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/** A response as plain data, as a transport returns it. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body: text, or bytes that are decoded as UTF-8. */
  readonly body: string | Uint8Array;
  /** A file while it arrives, in place of `body`, which is empty then. Who does not read it cancels it. */
  readonly stream?: ReadableStream<Uint8Array>;
  /** Set by a cassette: the response was recorded earlier, and nothing was sent. */
  readonly replayed?: true;
  /**
   * Set by a middleware that may send more than once: how many times it asked the transport. fetch may send
   * once more by itself after a 421, which says that nothing was done.
   */
  readonly attempts?: number;
  /** Set by a middleware that may send more than once: an earlier attempt may have reached the server. */
  readonly earlierSent?: "maybe";
  /** Set with a 401 to a token that its source has replaced since: nothing was done. */
  readonly tokenReplaced?: true;
}

/**
 * Sends one request and returns the response.
 *
 * A transport sends the request as it is and once, follows no redirect and judges no status: a 404 is a
 * response.
 * It returns an `Err` only when there is no response. A `ResultAsync` fits, and so does an `async` function.
 */
export type Transport = (
  request: HttpRequest,
  context: SendContext,
) => PromiseLike<Result<HttpResponse, TransportError>>;

/** Wraps a transport in another one: retries, limits, records, observes. */
export type Middleware = (next: Transport) => Transport;

/** What a transport may know about the call that it sends. */
export interface SendContext {
  /** The operation, as plain data. */
  readonly info: OperationInfo;
  /** Ends the attempt when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Which attempt of the call this is: 1 for the first one. Absent when attempts are not counted. */
  readonly attempt?: number | undefined;
  /** What this call asks for in place of its client's options. */
  readonly options?: CallOptions | undefined;
  /** Called by a limiter with how long the attempt has waited for its slot, in milliseconds. */
  readonly waited?: ((milliseconds: number) => void) | undefined;
  /** Called by a transport that sees it, whenever a part of a multipart body leaves: more time is given then. */
  readonly progress?: (() => void) | undefined;
}

/** What one call may ask for in place of its client's options. What is left out stays as the client has it. */
export interface CallOptions {
  /** Milliseconds that one attempt may take; `false` is no limit. */
  readonly timeoutMs?: number | false | undefined;
  /** Milliseconds that the whole call may take, waits included; `false` is no limit. */
  readonly totalTimeoutMs?: number | false | undefined;
  /** When to retry: replaces the members of the client's policy that it has; `false` never retries. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
}

/** Why there is no response: data that the client turns into a `TransportFailure` or an `InvalidInput`. */
export type TransportError =
  | {
      readonly reason: TransportFailureReason;
      /**
       * `"no"`: the request certainly did not reach the server, at no time: a write is sent again after it.
       * `"maybe"`: it may have.
       */
      readonly sent: "no" | "maybe";
      /** What happened, without secrets. */
      readonly message: string;
      readonly cause?: unknown;
      /** Set by a middleware that may send more than once: how many times it asked the transport. */
      readonly attempts?: number;
    }
  | {
      /** The transport or the client is misconfigured: an empty token, an invalid base URL. */
      readonly reason: "configuration";
      readonly issues: readonly Issue[];
      /** Set by a middleware that may send more than once: an earlier attempt may have reached the server. */
      readonly earlierSent?: "maybe";
    };

/** The error of a request that its signal ended: `timeout` for `AbortSignal.timeout`, else `aborted`. */
export function abortError(signal: AbortSignal, sent: "no" | "maybe"): TransportError {
  const cause: unknown = signal.reason;
  return isTimeout(cause)
    ? { reason: "timeout", sent, message: "timed out", cause }
    : { reason: "aborted", sent, message: "aborted", cause };
}

/** By name: a reason from another realm is not an instance of this realm's `Error`. */
const isTimeout = (reason: unknown): boolean =>
  safely(() => (reason as { readonly name?: unknown } | null | undefined)?.name === "TimeoutError");

/** Where a client reads its token from, before each attempt: for tokens that expire. */
export interface TokenSource {
  /**
   * Resolves to the access token to send, from memory as long as possible. Aborting the signal ends
   * this wait alone, never a refresh that other calls wait for.
   */
  token(signal?: AbortSignal): PromiseLike<Result<string, TransportError>>;
  /**
   * Called when the API refused this token with 401. `token` is asked once more then: where it returns
   * another one, the request is sent again.
   */
  invalidate?(token: string): void;
}

import { err, type Result } from "neverthrow";
import type { Transport, TransportError } from "../http.ts";
import { abortError } from "../http.ts";
import type { Issue } from "../issue.ts";
import { describeIssue } from "../issue.ts";
import { DEFAULT_BASE_URL, readBaseUrl } from "./base-url.ts";
import { encode, notEncoded } from "./encode-body.ts";
import { DEFAULT_MAX_BYTES, readMaxBytes } from "./max-bytes.ts";
import { misconfigured } from "./misconfigured.ts";
import { readResponse } from "./read-response.ts";
import { sendingError } from "./sending-error.ts";

/** What every transport of ours may be told. */
export interface SendingOptions {
  /** The origin, and a path before the API's when there is one. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
  /** How large an answer may be, decompressed. Default: 64 MiB; `Infinity` is no limit. */
  readonly maxBytes?: number | undefined;
}

/** Something that answers as fetch does. */
export interface FetchLike {
  /** Its name in messages: `fetch failed: …`. */
  readonly name: string;
  readonly send: (url: string, init: RequestInit) => PromiseLike<Response>;
  /** Reads what `send` throws or rejects with. Default: `sendingError`. */
  readonly errorOf?: (
    thrown: unknown,
    url: string,
    signal: AbortSignal | undefined,
  ) => TransportError;
}

/** A transport over anything that answers as fetch does. Wrong options answer every request. */
export function transportOver(
  { name, send, errorOf }: FetchLike,
  options: SendingOptions,
): Transport {
  const settings = readOptions(options);
  if (settings.isErr()) return misconfigured(settings.error);
  const { base, maxBytes } = settings.value;

  return async ({ method, url: path, headers, body }, { signal }) => {
    if (signal?.aborted) return err(abortError(signal, "no"));
    const url = base + path;
    let init: object | undefined;
    let response: Response | undefined;
    try {
      init = { method, headers: { ...headers }, redirect: "manual", body: encode(body), signal };
      response = await send(url, init);
      return await readResponse(response, maxBytes, name);
    } catch (thrown) {
      if (init === undefined) return err(notEncoded(thrown));
      const error = sendingError(name, thrown, signal);
      if (response !== undefined) return err({ ...error, sent: "maybe" });
      return err(errorOf?.(thrown, url, signal) ?? error);
    }
  };
}

function readOptions(
  options: SendingOptions,
): Result<{ readonly base: string; readonly maxBytes: number }, Issue> {
  if (typeof options !== "object" || options === null) {
    return err(describeIssue("options", "object", typeof options));
  }
  const { baseUrl = DEFAULT_BASE_URL, maxBytes = DEFAULT_MAX_BYTES } = options;
  return readBaseUrl(baseUrl).andThen((base) =>
    readMaxBytes(maxBytes).map((maxBytes) => ({ base, maxBytes })),
  );
}

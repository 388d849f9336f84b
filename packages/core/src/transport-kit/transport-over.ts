import { err, type Result } from "neverthrow";
import { abortError } from "../abort-error.ts";
import { describeIssue } from "../issue.ts";
import type { HttpResponse } from "../response.ts";
import type { Transport, TransportError } from "../transport.ts";
import { DEFAULT_BASE_URL, readBaseUrl } from "./base-url.ts";
import { encodeBody } from "./encode-body.ts";
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
export function transportOver(client: FetchLike, options: SendingOptions): Transport {
  if (typeof options !== "object" || options === null) {
    return misconfigured(describeIssue("options", "object", typeof options));
  }
  const { baseUrl = DEFAULT_BASE_URL, maxBytes = DEFAULT_MAX_BYTES } = options;
  const base = readBaseUrl(baseUrl);
  if (base.isErr()) return misconfigured(base.error);
  const most = readMaxBytes(maxBytes);
  if (most.isErr()) return misconfigured(most.error);

  return async ({ method, url, headers, body }, { signal }) => {
    if (signal?.aborted) return err(abortError(signal, "no"));
    const encoded = encodeBody(body);
    if (encoded.isErr()) return err(encoded.error);
    const init: RequestInit = {
      method,
      headers: { ...headers },
      redirect: "manual",
      ...(encoded.value === undefined ? {} : { body: encoded.value }),
      ...(signal === undefined ? {} : { signal }),
    };
    return exchange(client, base.value + url, init, most.value);
  };
}

async function exchange(
  { name, send, errorOf }: FetchLike,
  url: string,
  init: RequestInit,
  maxBytes: number,
): Promise<Result<HttpResponse, TransportError>> {
  const signal = init.signal ?? undefined;
  let response: Response;
  try {
    response = await send(url, init);
  } catch (thrown) {
    return err(errorOf?.(thrown, url, signal) ?? sendingError(name, thrown, signal));
  }
  try {
    return isResponse(response) ? await readResponse(response, maxBytes) : err(noResponse(name));
  } catch (thrown) {
    return err({ ...sendingError(name, thrown, signal), sent: "maybe" });
  }
}

/** Known by what it can do: a fetch of one's own may have a `Response` of its own. */
const isResponse = (response: unknown): response is Response =>
  typeof (response as Partial<Response> | undefined | null)?.text === "function";

const noResponse = (name: string): TransportError => ({
  reason: "transport",
  sent: "maybe",
  message: `${name} answered no Response`,
});

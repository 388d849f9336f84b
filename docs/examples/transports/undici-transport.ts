// A transport over undici's `request`, for its pools, its proxies or its speed.
import { pipeline, type Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import {
  abortError,
  encodeBytes,
  isFileUrl,
  misconfigured,
  readBaseUrl,
  sendingError,
  type Transport,
} from "@centime/transport";
import { err, ok } from "neverthrow";
import { type Dispatcher, getGlobalDispatcher, request } from "undici";

/** Sends with this dispatcher: a pool, a proxy agent, or undici's own. */
export function undiciTransport(
  baseUrl: string,
  dispatcher: Dispatcher = getGlobalDispatcher(),
): Transport {
  const base = readBaseUrl(baseUrl);
  if (base.isErr()) return misconfigured(base.error);

  return async ({ method, url, headers, body }, { signal }) => {
    if (signal?.aborted) return err(abortError(signal, "no"));
    const encoded = await encodeBytes(body);
    if (encoded.isErr()) return err(encoded.error);
    const { bytes = null, contentType } = encoded.value ?? {};
    try {
      const response = await request(isFileUrl(url) ? url : base.value + url, {
        dispatcher,
        method,
        headers: {
          "accept-encoding": "gzip, br, deflate",
          ...headers,
          ...(contentType === undefined ? {} : { "content-type": contentType }),
        },
        body: bytes,
        ...(signal === undefined ? {} : { signal }),
      });
      const received = joined(response.headers);
      const whole = await buffer(decompressed(response.body, received["content-encoding"]));
      return ok({ status: response.statusCode, headers: received, body: whole });
    } catch (thrown) {
      return err(sendingError("undici", thrown, signal));
    }
  };
}

/** undici lists the values of a repeated header. */
const joined = (headers: Dispatcher.ResponseData["headers"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );

/** Unlike fetch, `request` does not decompress. */
function decompressed(body: Readable, encoding: string | undefined): Readable {
  switch (encoding) {
    case "gzip":
      return pipeline(body, createGunzip(), ignore);
    case "br":
      return pipeline(body, createBrotliDecompress(), ignore);
    case "deflate":
      return pipeline(body, createInflate(), ignore);
    default:
      return body;
  }
}

/** What breaks a stream also rejects the promise of its bytes. */
const ignore = (): void => undefined;

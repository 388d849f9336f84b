import type { Call, HttpResponse, InvalidInput, TransportFailure } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Client } from "../client.ts";
import { hasMethod } from "../shape.ts";
import { orAborted } from "../signals.ts";
import { broken, brokenBy, brokenByFailure, type DownloadFailure, refused } from "./failure.ts";

const MOST_REDIRECTS = 5;

/** What came for a file's URL. */
export interface FileResponse {
  readonly status: number;
  header(name: string): string | null;
  readonly stream: ReadableStream<Uint8Array> | null;
  /** The runtime shows no more of a redirect. */
  readonly isHidden?: boolean;
}

type Fetched = Result<FileResponse, DownloadFailure>;

/** Sends one request for a file. */
export type FileFetcher = (url: URL, signal: AbortSignal) => Promise<Fetched>;

/**
 * Fetches a file, following redirects to https alone, since storage is often elsewhere. No token is sent:
 * a file's URL is its own permission.
 */
export async function fetchFile(
  url: URL,
  fetchOnce: FileFetcher,
  signal: AbortSignal,
): Promise<Fetched> {
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetchOnce(next, signal);
    if (response.isErr() || response.value.status === 200) return response;
    discard(response.value);
    const target = readRedirect(response.value, next);
    if (target.isErr()) return err(target.error);
    next = target.value;
  }
  return err(refused("redirect", 302, `more than ${MOST_REDIRECTS} redirects`));
}

/** Fetches with fetch. */
export const overFetch =
  (fetch: typeof globalThis.fetch): FileFetcher =>
  async ({ href }, signal) => {
    try {
      // A fetch passed in by the user may return anything.
      const fetching = Promise.resolve(fetch(href, { redirect: "manual", signal }));
      const response = await orAborted(fetching, signal, (_, reject) => reject(signal.reason));
      return isResponse(response)
        ? ok({
            status: response.status,
            header: (name) => response.headers.get(name),
            stream: response.body,
            isHidden: response.type === "opaqueredirect",
          })
        : err(broken("network", "fetch returned no Response"));
    } catch (thrown) {
      return err(brokenBy(thrown, signal));
    }
  };

/** By what it can do: an HTTP client may have a `Response` class of its own. */
const isResponse = (response: unknown): response is Response => {
  const { headers, status } = Object(response) as Partial<Response>;
  return (
    hasMethod(response, "arrayBuffer") && hasMethod(headers, "get") && Number.isInteger(status)
  );
};

/** Fetches as a client sends: everything that stands between it and its transport sees a call. */
export const overClient =
  (client: Pick<Client, "send">): FileFetcher =>
  async ({ href }, signal) => {
    try {
      const sent = await client.send(fileCall(href), { signal, timeoutMs: false });
      return sent.mapErr(brokenByFailure).andThen(fromTransport);
    } catch {
      return err(broken("network", "the client threw"));
    }
  };

/** The call of a file. Its URL is a permission: neither input nor info holds it. */
function fileCall(url: string): Call<HttpResponse, TransportFailure | InvalidInput> {
  const request = { method: "GET", url, headers: {} } as const;
  const call: Call<HttpResponse, TransportFailure | InvalidInput> = {
    operation: {
      info: FILE_INFO,
      schemas: { query: undefined, body: undefined, response: undefined },
      describe: () => call,
      decode: (response) => ok(response),
    },
    input: { path: {} },
    request: ok(request),
  };
  return call;
}

const FILE_INFO = {
  name: "download",
  contractId: "download",
  api: "company",
  method: "GET",
  path: "/",
  scopes: [],
  paginated: false,
  idempotent: true,
  failures: {},
} as const;

function fromTransport({ status, headers, body, stream }: HttpResponse): Fetched {
  if (status === 200 && typeof body === "string" && body.includes("\ufffd")) {
    return err(broken("network", "the transport returned a text, not bytes"));
  }
  const content = stream ?? new Blob([body as string]).stream();
  return ok({ status, header: (name) => headers[name] ?? null, stream: content });
}

/** Where a redirect leads; a failure for every other response. */
function readRedirect(response: FileResponse, from: URL): Result<URL, DownloadFailure> {
  const { status, isHidden } = response;
  if (isHidden) {
    return err(refused("redirect", 302, "this runtime hides where a redirect leads"));
  }
  const location = response.header("location");
  if (status < 300 || status >= 400 || location === null) {
    return err(refused("status", status, `the response has status ${status}`));
  }
  const target = parseUrl(location, from);
  if (target?.protocol === "https:") return ok(target);
  return err(refused("redirect", status, "a redirect leads to no https URL"));
}

/** Gives up a body that nobody reads, so that its connection is free again. */
export function discard({ stream }: FileResponse): void {
  void Promise.resolve(stream?.cancel()).catch(() => undefined);
}

export function parseUrl(url: string | URL, base?: URL): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

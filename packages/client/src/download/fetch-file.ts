import { err, ok, type Result } from "neverthrow";
import { hasMethod } from "../shape.ts";
import { orAborted } from "../signals.ts";
import { broken, brokenBy, type DownloadFailure, refused } from "./failure.ts";

const MOST_REDIRECTS = 5;

type Fetched = Result<Response, DownloadFailure>;

/**
 * Fetches a file, following redirects to https alone, since storage is often elsewhere. No header is
 * sent: a file's URL is its own permission.
 */
export async function fetchFile(
  url: URL,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Fetched> {
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetchOnce(next, fetch, signal);
    if (response.isErr() || response.value.status === 200) return response;
    discard(response.value);
    const target = readRedirect(response.value, next);
    if (target.isErr()) return err(target.error);
    next = target.value;
  }
  return err(refused("redirect", 302, `more than ${MOST_REDIRECTS} redirects`));
}

async function fetchOnce(
  { href }: URL,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Fetched> {
  try {
    // A fetch passed in by the user may return anything.
    const fetching = Promise.resolve(fetch(href, { redirect: "manual", signal }));
    const response = await orAborted(fetching, signal, (_, reject) => reject(signal.reason));
    return isResponse(response)
      ? ok(response)
      : err(broken("network", "fetch returned no Response"));
  } catch (thrown) {
    return err(brokenBy(thrown, signal));
  }
}

/** By what it can do: an HTTP client may have a `Response` class of its own. */
const isResponse = (response: unknown): response is Response => {
  const { headers, status } = Object(response) as Partial<Response>;
  return (
    hasMethod(response, "arrayBuffer") && hasMethod(headers, "get") && Number.isInteger(status)
  );
};

/** Where a redirect leads; a failure for every other response. */
function readRedirect(
  { status, type, headers }: Response,
  from: URL,
): Result<URL, DownloadFailure> {
  if (type === "opaqueredirect") {
    return err(refused("redirect", 302, "this runtime hides where a redirect leads"));
  }
  const location = headers.get("location");
  if (status < 300 || status >= 400 || location === null) {
    return err(refused("status", status, `the response has status ${status}`));
  }
  const target = parseUrl(location, from);
  if (target?.protocol === "https:") return ok(target);
  return err(refused("redirect", status, "a redirect leads to no https URL"));
}

/** Gives up a body that nobody reads, so that its connection is free again. */
export function discard({ body }: Response): void {
  void Promise.resolve(body?.cancel()).catch(() => undefined);
}

export function parseUrl(url: string | URL, base?: URL): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

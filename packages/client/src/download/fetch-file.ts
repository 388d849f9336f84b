import { err, ok, type Result } from "neverthrow";
import type { Deadline } from "./deadline.ts";
import { broken, type DownloadFailure, refused } from "./download-failure.ts";
import { failureOf } from "./failure-of.ts";

const MOST_REDIRECTS = 5;

type Fetched = Result<Response, DownloadFailure>;

/**
 * Asks for a file, following redirects to https alone, since storage is often elsewhere. No header is
 * sent: a file's URL is its own permission.
 */
export async function fetchFile(
  url: URL,
  fetch: typeof globalThis.fetch,
  deadline: Deadline,
): Promise<Fetched> {
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(next, fetch, deadline);
    if (answer.isErr() || answer.value.ok) return answer;
    discard(answer.value);
    const target = targetOf(answer.value, next);
    if (target.isErr()) return err(target.error);
    next = target.value;
  }
  return err(refused("redirect", 302, `more than ${MOST_REDIRECTS} redirects`));
}

async function ask(
  { href }: URL,
  fetch: typeof globalThis.fetch,
  { signal, within }: Deadline,
): Promise<Fetched> {
  try {
    const response = await within(fetch(href, { redirect: "manual", signal }));
    return isResponse(response)
      ? ok(response)
      : err(broken("network", "fetch answered no Response"));
  } catch (thrown) {
    return err(failureOf(thrown, signal));
  }
}

const isResponse = (response: unknown): response is Response =>
  typeof (response as Partial<Response> | null | undefined)?.arrayBuffer === "function";

/** Where a redirect leads. */
function targetOf({ status, type, headers }: Response, from: URL): Result<URL, DownloadFailure> {
  if (type === "opaqueredirect") {
    return err(refused("redirect", 302, "this runtime hides where a redirect leads"));
  }
  const location = headers.get("location");
  if (status < 300 || status >= 400 || location === null) {
    return err(refused("status", status, `the server answered ${status}`));
  }
  const target = resolve(location, from);
  if (target?.protocol === "https:") return ok(target);
  return err(refused("redirect", status, "a redirect leads to no https URL"));
}

function resolve(location: string, from: URL): URL | undefined {
  try {
    return new URL(location, from);
  } catch {
    return undefined;
  }
}

/** Gives up a body that nobody reads, so that its connection is free again. */
function discard({ body }: Response): void {
  void body?.cancel().catch(() => undefined);
}

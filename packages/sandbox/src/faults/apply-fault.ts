import { wait } from "../http/latency.ts";
import { emptyPage, errorResponse, tooManyRequests } from "../http/response.ts";
import type { Fault } from "./rule.ts";

const LOGIN_PAGE = "<!doctype html><title>Sign in</title><h1>Sign in</h1>";
const RETRY_AFTER_SECONDS = 1;

/** Responds to a request with a fault. Rejects as `fetch` does: on a broken connection or an abort. */
export async function applyFault(
  fault: Fault,
  request: Request,
  respond: () => Promise<Response>,
): Promise<Response> {
  if ("delay" in fault) {
    await wait(fault.delay, request.signal);
    return await respond();
  }
  if ("truncate" in fault) return await truncated(await respond(), fault.truncate);
  if ("reset" in fault) {
    if (fault.reset === "after") await respond();
    throw connectionReset();
  }
  if ("html" in fault) return page(fault.html === true ? LOGIN_PAGE : fault.html);
  return failure(fault.status);
}

/** A response that ends after so many bytes. */
async function truncated(response: Response, bytes: number): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer()).slice(0, bytes);
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const { status } = response;
  return new Response(status === 204 ? null : body, { status, headers });
}

const page = (html: string): Response =>
  new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

/** A status in the API's form. */
function failure(status: number): Response {
  if (status === 401) return emptyPage(status);
  if (status === 429) return tooManyRequests(RETRY_AFTER_SECONDS);
  return errorResponse(status, `Status ${status}, by a fault rule of the sandbox`);
}

const RESET_CODE = "ECONNRESET";

/** What `fetch` rejects with on a broken connection. */
function connectionReset(): TypeError {
  const cause = Object.assign(new Error(`read ${RESET_CODE}`), {
    code: RESET_CODE,
    syscall: "read",
  });
  return new TypeError("fetch failed", { cause });
}

/** Whether an error is that of a broken connection. */
export const isConnectionReset = (thrown: unknown): boolean =>
  thrown instanceof TypeError &&
  (thrown.cause as { code?: unknown } | undefined)?.code === RESET_CODE;

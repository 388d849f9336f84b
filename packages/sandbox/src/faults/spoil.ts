import { emptyPage, tooManyRequests } from "../manners/answers.ts";
import { connectionReset } from "./connection-reset.ts";
import type { Fault } from "./fault-rule.ts";
import { wait } from "./wait.ts";

/** Answers a request as it was to be answered. */
type Answer = () => Promise<Response>;

const LOGIN_PAGE = "<!doctype html><title>Sign in</title><h1>Sign in</h1>";
const RETRY_AFTER_SECONDS = 1;

/** Answers a request that something goes wrong with. Rejects when the connection breaks. */
export async function spoil(fault: Fault, request: Request, answer: Answer): Promise<Response> {
  if ("delay" in fault) {
    await wait(fault.delay, request.signal);
    return await answer();
  }
  if ("truncate" in fault) return await truncated(await answer(), fault.truncate);
  if ("reset" in fault) {
    if (fault.reset === "after") await answer();
    throw connectionReset();
  }
  if ("html" in fault) return page(fault.html === true ? LOGIN_PAGE : fault.html);
  return failure(fault.status);
}

/** An answer that ends too soon, in the middle of what it says. */
async function truncated(response: Response, bytes: number): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer()).slice(0, bytes);
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  const { status } = response;
  return new Response(status === 204 ? null : body, { status, headers });
}

const page = (html: string): Response =>
  new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

/** A status in the form in which the API has it. */
function failure(status: number): Response {
  if (status === 401) return emptyPage(status);
  if (status === 429) return tooManyRequests(RETRY_AFTER_SECONDS);
  return Response.json({ error: `The sandbox was told to answer ${status}`, status }, { status });
}

import type { OperationInfo } from "@centime/core";

/** The operations that make something answer 201. */
const MAKES = /^(create|import|upload)/;

/** The answer of a success: 204 when there is nothing to say. */
export function success({ name }: OperationInfo, output: unknown): Response {
  if (output === undefined) return new Response(null, { status: 204 });
  return Response.json(output, { status: MAKES.test(name) ? 201 : 200 });
}

/** The real API's answer to a bad token (401) and to a route that it does not have (404). */
export const emptyPage = (status: 401 | 404): Response =>
  new Response("", { status, headers: { "content-type": "text/html; charset=utf-8" } });

/** The answer to a request beyond the budget: plain text. */
export const tooManyRequests = (seconds: number): Response =>
  new Response(`Rate limit exceeded. Please retry in ${seconds} seconds.`, {
    status: 429,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": String(seconds) },
  });

import type { OperationInfo } from "@centime/core";
import { HTTPException } from "hono/http-exception";
import type { Budget } from "./rate-limit.ts";

/** The names of operations whose success is a 201. */
const CREATES = /^(create|import|upload)/;

/** The response of a success: 204 without a body. */
export function success({ name }: OperationInfo, body: unknown): Response {
  if (body === undefined) return new Response(null, { status: 204 });
  return Response.json(body, { status: CREATES.test(name) ? 201 : 200 });
}

/** The real API's response to a bad token (401) and to a route that it does not have (404). */
export const emptyPage = (status: 401 | 404): Response =>
  new Response("", { status, headers: { "content-type": "text/html; charset=utf-8" } });

/** The response to a request beyond the budget: plain text. */
export const tooManyRequests = (seconds: number): Response =>
  new Response(`Rate limit exceeded. Please retry in ${seconds} seconds.`, {
    status: 429,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": String(seconds) },
  });

/** An error in the API's usual form. */
export const errorResponse = (status: number, error: string): Response =>
  Response.json({ error, status }, { status });

/** The response of a request that ended early: refused by a rule, or by a defect of the sandbox. */
export function failedResponse(error: unknown): Response {
  if (error instanceof HTTPException) return error.getResponse();
  return errorResponse(
    500,
    `The sandbox failed: ${error instanceof Error ? error.message : error}`,
  );
}

/** Sets the headers that every response has. */
export function setHeaders(response: Response, budget: Budget, requestId: string): Response {
  for (const [name, value] of Object.entries(budget.headers())) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  response.headers.set("api-version-expires-at", "");
  response.headers.set("server", "centime-sandbox");
  return response;
}

/** The statuses that the API documents for refusals, and 501 for what the sandbox lacks. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 422 | 429 | 501;

/** Ends the request with `{ error, status }`, the API's usual form. */
export const refuse = (status: RefusalStatus, error: string): never =>
  refuseWith(status, { error, status });

/** Ends the request with a body of another form. The routes catch what is thrown. */
export function refuseWith(status: RefusalStatus, body: object): never {
  throw new HTTPException(status, { res: Response.json(body, { status }) });
}

/** Ends the request with a 404 in the API's words. */
export const refuseUnknown = (model: string, id: number): never =>
  refuse(404, `Couldn't find ${model} with 'id'=${id}`);

/** Ends the request because a business rule forbids it. */
export const refuseRule = (error: string): never => refuse(422, error);

/** The address of a path of the API, where the request was sent. */
export const toUrl = (baseUrl: string, path: string): string =>
  `${baseUrl}/api/external/v2/${path}`;

/** A link to a record. */
export const linkTo = (baseUrl: string, path: string, id: number): { id: number; url: string } => ({
  id,
  url: toUrl(baseUrl, `${path}/${id}`),
});

/** A link to a list of what belongs to a record. */
export const collection = (baseUrl: string, path: string): { url: string } => ({
  url: toUrl(baseUrl, path),
});

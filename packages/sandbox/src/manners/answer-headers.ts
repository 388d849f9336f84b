import type { Budget } from "./rate-limit.ts";

/** Puts the headers on an answer that every answer has. */
export function addHeaders(response: Response, budget: Budget, requestId: string): Response {
  for (const [name, value] of Object.entries(budget.headers())) response.headers.set(name, value);
  response.headers.set("x-request-id", requestId);
  response.headers.set("api-version-expires-at", "");
  return response;
}

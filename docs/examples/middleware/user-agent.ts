import type { Middleware } from "centime";

/** Names your application in each request. */
export const userAgent =
  (name: string): Middleware =>
  (next) =>
  (request, context) =>
    next({ ...request, headers: { ...request.headers, "user-agent": name } }, context);

import type { Middleware } from "@centime/core";
import { VERSION } from "../version.ts";

/**
 * Says what sends: `user-agent: centime/0.1.0`, unless the request has one. Browsers have their own, and ask the
 * server for leave when it is set.
 */
export const withUserAgent: Middleware = (next) => (request, context) => {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  if (/^Mozilla/.test(`${navigator?.userAgent}`)) return next(request, context);
  const headers = { "user-agent": `centime/${VERSION}`, ...request.headers };
  return next({ ...request, headers }, context);
};

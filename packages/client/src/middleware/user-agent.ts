import type { Middleware } from "@centime/core";
import { VERSION } from "../version.ts";

/**
 * Says what sends: `user-agent: centime/0.1.0`, unless the request has one. Browsers have their own, and ask the
 * server for leave when it is set.
 */
export const withUserAgent: Middleware = (next) => {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  if (/^Mozilla/.test(`${navigator?.userAgent}`)) return next;
  const own = { "user-agent": `centime/${VERSION}` };
  return (request, context) =>
    next({ ...request, headers: { ...own, ...request.headers } }, context);
};

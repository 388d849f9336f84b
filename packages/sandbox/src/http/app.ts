import type { Operation, OperationInfo } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { Hono } from "hono";
import type { Context } from "../context.ts";
import type { AuthorizationServer } from "../oauth/authorization-server.ts";
import { carryOut } from "../operations.ts";
import { publicFiles } from "../resources/files/public-files.ts";
import { undocumented } from "../undocumented.ts";
import { limitBody } from "./body-limit.ts";
import type { Budgets } from "./rate-limit.ts";
import { readCall } from "./request.ts";
import { emptyPage, failedResponse, refuse, success, tooManyRequests } from "./response.ts";

/** What the routes need. */
export interface AppParts {
  readonly authorizationServer: Pick<AuthorizationServer, "addRoutes">;
  readonly budgets: Pick<Budgets, "of">;
  /** The scopes of a request's token; `undefined` without a valid token. */
  scopesOf(request: Request): ReadonlySet<string> | undefined;
  /** The context of a request that was sent to `baseUrl`. */
  createContext(baseUrl: string): Context;
}

/** The API's routes, one for each operation of the catalogue, with the checks that all share. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.onError(failedResponse);
  app.notFound(() => emptyPage(404));

  app.use("/api/*", async (c, next) => {
    if (parts.scopesOf(c.req.raw) === undefined) return emptyPage(401);
    const budget = parts.budgets.of(c.req.raw);
    if (!budget.spend()) return tooManyRequests(budget.retryAfter());
    return await next();
  });
  app.use(limitBody);
  parts.authorizationServer.addRoutes(app);
  app.route("/public", publicFiles(parts.createContext));

  for (const operation of [
    ...Object.values<Operation<unknown, unknown>>(catalogue),
    ...undocumented,
  ]) {
    const { method, path } = operation.info;
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      const scopes = parts.scopesOf(c.req.raw) ?? new Set();
      requireScope(operation.info, scopes);
      const call = await readCall(operation, c.req.raw, c.req.param());
      const context = { ...parts.createContext(new URL(c.req.url).origin), scopes };
      return success(operation.info, await carryOut(context, call));
    });
  }
  return app;
}

/** Refuses with 403 unless the token has one of the operation's scopes; the message names them. */
function requireScope({ scopes }: OperationInfo, granted: ReadonlySet<string>): void {
  if (scopes.length === 0 || scopes.some((scope) => granted.has(scope))) return;
  const names = scopes.map((scope) => `"${scope}"`).join(" or ");
  refuse(403, `Access to this resource requires scope ${names}.`);
}

import type { Call, Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { publicFiles } from "./files/public-files.ts";
import type { Context } from "./handler.ts";
import { handlers } from "./handlers.ts";
import { emptyPage, success, tooManyRequests } from "./manners/answers.ts";
import { requireScope } from "./manners/authorization.ts";
import type { Budget } from "./manners/rate-limit.ts";
import { readCall } from "./manners/read-call.ts";
import { refuse } from "./manners/refuse.ts";
import type { AuthorizationServer } from "./oauth/authorization-server.ts";

/** What the routes need. */
export interface AppParts {
  readonly authorizationServer: Pick<AuthorizationServer, "mount">;
  readonly budget: Budget;
  /** What a request's token may do; `undefined` when it carries none that is good. */
  scopesOf(request: Request): ReadonlySet<string> | undefined;
  /** The context of a request that was sent to `origin`. */
  contextOf(origin: string): Context;
}

type AnyOperation = Operation<unknown, unknown>;
type AnyHandler = (context: Context, ...args: readonly unknown[]) => unknown;

/** The API's routes, one for each operation of the catalogue, behind the manners that all share. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    return Response.json(
      { error: `The sandbox failed: ${error.message}`, status: 500 },
      { status: 500 },
    );
  });
  app.notFound(() => emptyPage(404));

  app.use("/api/*", async (c, next) => {
    if (parts.scopesOf(c.req.raw) === undefined) return emptyPage(401);
    if (!parts.budget.take()) return tooManyRequests(parts.budget.retryAfter());
    return await next();
  });
  parts.authorizationServer.mount(app);
  app.route("/public", publicFiles(parts.contextOf));

  for (const operation of Object.values<AnyOperation>(catalogue)) {
    const { method, path } = operation.info;
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      requireScope(operation.info, parts.scopesOf(c.req.raw) ?? new Set());
      const call = await readCall(operation, c.req.raw, c.req.param());
      const context = parts.contextOf(new URL(c.req.url).origin);
      return success(operation.info, answer(context, call));
    });
  }
  return app;
}

/** Hands a call to its operation's handler; 501 when the sandbox has none. */
function answer(context: Context, { operation, input }: Call<unknown, unknown>): unknown {
  const { info, schemas } = operation;
  // The call's request has been validated, so its input is what the handler takes.
  const handler = handlers[info.name as keyof typeof handlers] as AnyHandler | undefined;
  if (handler === undefined) return refuse(501, `The sandbox does not answer ${info.name} yet`);
  const last = schemas.query === undefined ? input.body : input.query;
  return handler(context, ...Object.values(input.path), last);
}

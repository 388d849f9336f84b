import type { Hono } from "hono";
import type { Clock } from "../books/clock.ts";
import { createRandom } from "../books/random.ts";
import { answerAuthorize } from "./answer-authorize.ts";
import { answerRevoke } from "./answer-revoke.ts";
import { answerToken } from "./answer-token.ts";
import { emptyGrants, type SandboxApp, scopeOf } from "./grants.ts";

/** The sandbox's side of OAuth 2.0. */
export interface AuthorizationServer {
  /** Adds `/oauth/authorize`, `/oauth/token` and `/oauth/revoke`. */
  mount(app: Hono): void;
  /** What a request's access token may do; `undefined` when it carries no living one. */
  scopesOf(request: Request): ReadonlySet<string> | undefined;
  /** Forgets every grant. */
  reset(): void;
}

/** What the authorization server needs. */
export interface AuthorizationServerParts {
  readonly app: SandboxApp;
  readonly clock: Pick<Clock, "now">;
  readonly seed: number;
}

/** Makes an authorization server whose users agree to everything at once. */
export function createAuthorizationServer(parts: AuthorizationServerParts): AuthorizationServer {
  const { app: client, clock, seed } = parts;
  let grants = emptyGrants(createRandom(seed));
  const context = () => ({ client, grants, now: clock.now() });
  return {
    mount(app) {
      app.get("/oauth/authorize", (c) => answerAuthorize(context(), c.req.query()));
      app.post("/oauth/token", async (c) => {
        const form = await readForm(c.req.raw);
        return answerToken(context(), form);
      });
      app.post("/oauth/revoke", async (c) => {
        const form = await readForm(c.req.raw);
        return answerRevoke(context(), form);
      });
    },
    scopesOf(request) {
      const [, accessToken = ""] =
        /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "") ?? [];
      const scope = scopeOf(grants, accessToken, clock.now());
      return scope === undefined ? undefined : new Set(scope.split(" "));
    },
    reset() {
      grants = emptyGrants(createRandom(seed));
    },
  };
}

/** A form's fields; what is no form has none. */
async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

import type { OAuth, StoredTokenSource } from "centime/oauth";
import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** What signing in needs. */
export interface SignInOptions {
  readonly oauth: OAuth;
  /** The tokens of the company that is being connected. */
  readonly tokens: StoredTokenSource;
  readonly scope: readonly string[];
}

const COOKIE = "pennylane-state";
const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: "Lax", maxAge: 600 } as const;

/** `/connect` sends the user to Pennylane, and `/callback` takes them back. */
export function signIn({ oauth, tokens, scope }: SignInOptions): Hono {
  const app = new Hono();
  app.get("/connect", (c) => {
    const state = crypto.randomUUID();
    setCookie(c, COOKIE, state, COOKIE_OPTIONS);
    return oauth.authorizationUrl({ scope, state }).match(
      (url) => c.redirect(url),
      ({ message }) => c.text(message, 500),
    );
  });
  app.get("/callback", async (c) => {
    const { code, state, error } = c.req.query();
    const expected = getCookie(c, COOKIE);
    deleteCookie(c, COOKIE, COOKIE_OPTIONS);
    if (expected === undefined || state !== expected) return c.text("Please start again", 400);
    if (code === undefined) return c.text(`Pennylane says: ${error ?? "no code"}`, 403);
    const saved = await oauth.exchangeCode(code).andThen((pair) => tokens.save(pair));
    return saved.match(
      () => c.redirect("/connected"),
      ({ message }) => c.text(message, 502),
    );
  });
  return app;
}

import { createClient, type Transport } from "centime";
import { createPkce, type OAuth, type StoredTokenSource } from "centime/oauth";
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** What signing in needs. */
export interface SignInOptions {
  readonly oauth: OAuth;
  /** The tokens of a company, by its key. */
  readonly tokensOf: (key: string) => StoredTokenSource;
  /** What the app will do: `scopesOf([getCustomerInvoices, createCustomerInvoice])`. */
  readonly scope: readonly string[];
  readonly transport?: Transport;
}

const COOKIE = "pennylane-sign-in";
const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: "Lax", maxAge: 600 } as const;

/** `/connect` sends the user to Pennylane, and `/callback` takes them back. */
export function signIn(options: SignInOptions): Hono {
  const app = new Hono();
  app.get("/connect", async (c) => {
    const state = crypto.randomUUID();
    const url = await createPkce().andThen(({ codeVerifier, codeChallenge }) => {
      setCookie(c, COOKIE, `${state}.${codeVerifier}`, COOKIE_OPTIONS);
      return options.oauth.authorizationUrl({ scope: options.scope, state, codeChallenge });
    });
    return url.match(
      (location) => c.redirect(location),
      ({ message }) => c.text(message, 500),
    );
  });
  app.get("/callback", (c) => takeBack(c, options));
  return app;
}

/** Exchanges the code first, asks whose the new token is, and stores the pair under that company's key. */
async function takeBack(c: Context, { oauth, tokensOf, transport }: SignInOptions) {
  const { code, state = "", error } = c.req.query();
  const [expected, codeVerifier] = getCookie(c, COOKIE)?.split(".") ?? [];
  deleteCookie(c, COOKIE, COOKIE_OPTIONS);
  if (expected === undefined || state !== expected) return c.text("Please start again", 400);
  if (code === undefined) return c.text(`Pennylane says: ${error ?? "no code"}`, 403);

  const exchanged = await oauth.exchangeCode(code, { codeVerifier });
  if (exchanged.isErr()) return c.text(exchanged.error.message, 502);
  const pair = exchanged.value;
  const pennylane = createClient({ token: pair.accessToken, transport });
  const me = await pennylane.me.getMe();
  if (me.isErr()) {
    // Nobody knows whose pair it is, so nobody will use it.
    await oauth.revoke(pair.refreshToken);
    return c.text(me.error.message, 502);
  }
  const { company } = me.value;
  const saved = await tokensOf(`company-${company.id}`).save(pair);
  if (saved.isErr()) return c.text(saved.error.message, 502);
  return c.redirect(`/connected/${company.id}`);
}

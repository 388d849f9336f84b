import type { Hono } from "hono";
import type { Clock } from "../books/clock.ts";
import { createRandom } from "../books/random.ts";
import { bearerToken } from "../http/request.ts";
import {
  ACCESS_LIFE_MS,
  emptyGrants,
  type Grants,
  isRegistered,
  issueCode,
  type Pair,
  revoke,
  rotate,
  type SandboxApp,
  scopeOf,
  useCode,
} from "./grants.ts";

/** The sandbox's side of OAuth 2.0. */
export interface AuthorizationServer {
  /** Adds `/oauth/authorize`, `/oauth/token` and `/oauth/revoke`. */
  addRoutes(app: Hono): void;
  /** The scopes of a request's access token; `undefined` without a valid one. */
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

/** An authorization server whose users agree to everything at once. */
export function createAuthorizationServer(parts: AuthorizationServerParts): AuthorizationServer {
  const { app: client, clock, seed } = parts;
  let grants = emptyGrants(createRandom(seed));
  const context = () => ({ client, grants, now: clock.now() });
  return {
    addRoutes(app) {
      app.get("/oauth/authorize", (c) => authorize(context(), c.req.query()));
      app.post("/oauth/token", async (c) => {
        const form = await readForm(c.req.raw);
        return token(context(), form);
      });
      app.post("/oauth/revoke", async (c) => {
        const form = await readForm(c.req.raw);
        return revocation(context(), form);
      });
    },
    scopesOf(request) {
      const scope = scopeOf(grants, bearerToken(request) ?? "", clock.now());
      return scope === undefined ? undefined : new Set(scope.split(" "));
    },
    reset() {
      grants = emptyGrants(createRandom(seed));
    },
  };
}

/** What a response depends on. */
interface OAuthContext {
  readonly client: SandboxApp;
  readonly grants: Grants;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The parameters of a query or a form. */
type Fields = Readonly<Record<string, string>>;

/** A form's fields; none where the body is no form. */
async function readForm(request: Request): Promise<Fields> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** Redirects back with a code at once, as if the user had agreed. */
function authorize({ client, grants, now }: OAuthContext, query: Fields): Response {
  const { client_id, redirect_uri = "", response_type, scope = "", state } = query;
  const { code_challenge: challenge, code_challenge_method: method } = query;
  if (client_id !== client.clientId) return refusal("invalid_client");
  if (!isRegistered(client, redirect_uri)) return refusal("invalid_redirect_uri");
  if (response_type !== "code") return refusal("invalid_request");
  if (challenge !== undefined && method !== "S256") return refusal("invalid_request");
  const location = new URL(redirect_uri);
  const code = issueCode(grants, { redirectUri: redirect_uri, challenge, scope, createdAt: now });
  location.searchParams.set("code", code);
  if (state !== undefined) location.searchParams.set("state", state);
  return new Response(null, { status: 302, headers: { location: location.href } });
}

/** Exchanges a code or a refresh token; each can be used once. */
async function token(context: OAuthContext, form: Fields): Promise<Response> {
  const { grants, now } = context;
  const { grant_type, code, redirect_uri: redirectUri, code_verifier, refresh_token } = form;
  if (!isClient(context, form)) return refusal("invalid_client");
  if (grant_type === "authorization_code") {
    if (code === undefined || redirectUri === undefined) return refusal("invalid_request");
    const challenge = code_verifier === undefined ? undefined : await challengeOf(code_verifier);
    return pairResponse(useCode(grants, code, { redirectUri, challenge }, now));
  }
  if (grant_type !== "refresh_token") return refusal("unsupported_grant_type");
  if (refresh_token === undefined) return refusal("invalid_request");
  return pairResponse(rotate(grants, refresh_token, now));
}

/** The S256 challenge of a code verifier (RFC 7636, 4.2). */
async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const text = btoa(String.fromCharCode(...new Uint8Array(hash)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function pairResponse(pair: Pair | undefined): Response {
  if (pair === undefined) return refusal("invalid_grant");
  const body = {
    access_token: pair.accessToken,
    token_type: "Bearer",
    expires_in: ACCESS_LIFE_MS / 1000,
    refresh_token: pair.refreshToken,
    scope: pair.scope,
    created_at: Math.floor(pair.createdAt / 1000),
  };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}

/** Revokes a grant. An unknown token is a success, too (RFC 7009, 2.2). */
function revocation(context: OAuthContext, form: Fields): Response {
  if (!isClient(context, form)) return refusal("invalid_client");
  if (form["token"] === undefined) return refusal("invalid_request");
  revoke(context.grants, form["token"]);
  return Response.json({});
}

const isClient = ({ client }: OAuthContext, fields: Fields): boolean =>
  fields["client_id"] === client.clientId && fields["client_secret"] === client.clientSecret;

const DESCRIPTIONS = {
  invalid_client: "Client authentication failed",
  invalid_grant: "The grant is used, expired, revoked or of another client",
  invalid_redirect_uri: "The redirect_uri is none of the app's registered ones",
  invalid_request: "A required parameter is missing or malformed",
  unsupported_grant_type: "The grant type is not supported",
} as const;

/** An error of the token endpoint (RFC 6749, 5.2). */
const refusal = (error: keyof typeof DESCRIPTIONS): Response =>
  Response.json(
    { error, error_description: DESCRIPTIONS[error] },
    { status: error === "invalid_client" ? 401 : 400, headers: { "cache-control": "no-store" } },
  );

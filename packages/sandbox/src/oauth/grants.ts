import { DAY_MS } from "../books/clock.ts";
import { nextText, type Random } from "../books/random.ts";

/** An app that may ask for tokens. */
export interface SandboxApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * Where `/oauth/authorize` may send people back to, spelt the same. Default: this machine
   * (`http://localhost:3000/back`), and names that nobody owns (`.test`, `.example`, `.invalid`, `example.com`).
   */
  readonly redirectUris?: readonly string[] | undefined;
}

/** Whether an app may be sent back to this address. */
export function isRegistered({ redirectUris }: SandboxApp, address: string): boolean {
  if (!URL.canParse(address)) return false;
  if (redirectUris !== undefined) return redirectUris.includes(address);
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && INVENTED_HOST.test(hostname);
}

/** https://www.rfc-editor.org/rfc/rfc2606 and loopback addresses. */
const INVENTED_HOST =
  /^(?:localhost|127\.0\.0\.1|\[::1\]|(?:.+\.)?(?:test|example|invalid|localhost|example\.(?:com|net|org)))$/;

/** A pair of tokens. */
export interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scope: string;
  /** When it was issued, in milliseconds since 1970. */
  readonly createdAt: number;
}

/** A code waiting to be exchanged. */
interface Code {
  readonly redirectUri: string;
  /** The challenge that its verifier must fit (RFC 7636). */
  readonly challenge?: string | undefined;
  readonly scope: string;
  readonly createdAt: number;
}

/** The state of the authorization server: codes and pairs that are neither used nor revoked. */
export interface Grants {
  readonly random: Random;
  readonly codes: Map<string, Code>;
  /** By refresh token. */
  readonly pairs: Map<string, Pair>;
  readonly byAccessToken: Map<string, Pair>;
}

export const emptyGrants = (random: Random): Grants => ({
  random,
  codes: new Map(),
  pairs: new Map(),
  byAccessToken: new Map(),
});

/** Lifetimes in milliseconds: the vendor's, and for codes the sandbox's own. */
const CODE_LIFE_MS = 600_000;
export const ACCESS_LIFE_MS = DAY_MS;
const REFRESH_LIFE_MS = 90 * DAY_MS;

/** Nobody exchanges as many within their life: older ones are forgotten. */
const MOST_CODES = 1000;

/** Issues a code for a user who has agreed. */
export function issueCode(grants: Grants, code: Code): string {
  const text = nextToken(grants);
  grants.codes.set(text, code);
  for (const oldest of grants.codes.keys()) {
    if (grants.codes.size <= MOST_CODES) break;
    grants.codes.delete(oldest);
  }
  return text;
}

/** Uses up a code; `undefined` when it is unknown, of another address or challenge, or expired. */
export function useCode(
  grants: Grants,
  text: string,
  { redirectUri, challenge }: Pick<Code, "redirectUri" | "challenge">,
  now: number,
): Pair | undefined {
  const code = grants.codes.get(text);
  grants.codes.delete(text);
  if (code?.redirectUri !== redirectUri || code.challenge !== challenge) return undefined;
  if (now >= code.createdAt + CODE_LIFE_MS) return undefined;
  return issuePair(grants, code.scope, now);
}

/** Uses up a refresh token: its pair is revoked at once, and another is issued. */
export function rotate(grants: Grants, refreshToken: string, now: number): Pair | undefined {
  const pair = grants.pairs.get(refreshToken);
  if (pair === undefined) return undefined;
  forget(grants, pair);
  if (now >= pair.createdAt + REFRESH_LIFE_MS) return undefined;
  return issuePair(grants, pair.scope, now);
}

/** Revokes the grant of a token, if there is one. */
export function revoke(grants: Grants, token: string): void {
  const pair = grants.pairs.get(token) ?? grants.byAccessToken.get(token);
  if (pair !== undefined) forget(grants, pair);
}

function forget({ pairs, byAccessToken }: Grants, { accessToken, refreshToken }: Pair): void {
  pairs.delete(refreshToken);
  byAccessToken.delete(accessToken);
}

/** The scope of a valid access token. */
export function scopeOf(grants: Grants, accessToken: string, now: number): string | undefined {
  const pair = grants.byAccessToken.get(accessToken);
  return pair === undefined || now >= pair.createdAt + ACCESS_LIFE_MS ? undefined : pair.scope;
}

function issuePair(grants: Grants, scope: string, createdAt: number): Pair {
  const pair = {
    accessToken: nextToken(grants),
    refreshToken: nextToken(grants),
    scope,
    createdAt,
  };
  grants.pairs.set(pair.refreshToken, pair);
  grants.byAccessToken.set(pair.accessToken, pair);
  return pair;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const nextToken = ({ random }: Grants): string => nextText(random, ALPHABET, 43);

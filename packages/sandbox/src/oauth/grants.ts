import { DAY_MS } from "../books/clock.ts";
import { nextText, type Random } from "../books/random.ts";

/** An app that may ask for tokens. */
export interface SandboxApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

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
}

export const emptyGrants = (random: Random): Grants => ({
  random,
  codes: new Map(),
  pairs: new Map(),
});

/** Lifetimes in milliseconds: the vendor's, and for codes the sandbox's own. */
const CODE_LIFE_MS = 600_000;
export const ACCESS_LIFE_MS = DAY_MS;
const REFRESH_LIFE_MS = 90 * DAY_MS;

/** Issues a code for a user who has agreed. */
export function issueCode(grants: Grants, code: Code): string {
  const text = nextToken(grants);
  grants.codes.set(text, code);
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
  grants.pairs.delete(refreshToken);
  if (now >= pair.createdAt + REFRESH_LIFE_MS) return undefined;
  return issuePair(grants, pair.scope, now);
}

/** Revokes the grant of a token, if there is one. */
export function revoke(grants: Grants, token: string): void {
  const pair = [...grants.pairs.values()].find(
    ({ accessToken, refreshToken }) => accessToken === token || refreshToken === token,
  );
  if (pair !== undefined) grants.pairs.delete(pair.refreshToken);
}

/** The scope of a valid access token. */
export function scopeOf(grants: Grants, accessToken: string, now: number): string | undefined {
  const pair = [...grants.pairs.values()].find((valid) => valid.accessToken === accessToken);
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
  return pair;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const nextToken = ({ random }: Grants): string => nextText(random, ALPHABET, 43);

import type { HttpResponse, TransportError } from "@centime/core";
import type { Transport } from "centime";
import { createOAuth, memoryStorage, type OAuth, tokenSource } from "centime/oauth";
import { err, ok, type Result } from "neverthrow";
import type { Stage } from "../stage.ts";
import type { Place } from "./place.ts";

/** What the authorization server answers: what is planted, as it spells it. */
type Answer = (spelt: string) => Result<HttpResponse, TransportError>;

const json = (status: number, body: unknown): Result<HttpResponse, TransportError> =>
  ok({ status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const ANSWERS: Readonly<Record<string, Answer>> = {
  "a refusal that repeats it": (spelt) =>
    json(400, { error: "invalid_grant", error_description: `${spelt} is used up` }),
  "a code of an error that repeats it": (spelt) => json(400, { error: `bad ${spelt}` }),
  "a page of a proxy": (spelt) => ok({ status: 502, headers: {}, body: `<h1>${spelt}</h1>` }),
  "what a transport says": (spelt) =>
    err({ reason: "network", sent: "maybe", message: `failed: ${spelt}`, cause: new Error(spelt) }),
  "a success that is no JSON": (spelt) => ok({ status: 200, headers: {}, body: spelt }),
};

/** What is sent that is secret. */
const SENDING: Readonly<
  Record<string, (oauth: OAuth, secret: string) => Promise<Result<unknown, unknown>>>
> = {
  "a code": async (oauth, secret) => await oauth.exchangeCode(secret),
  "a verifier": async (oauth, secret) =>
    await oauth.exchangeCode("a-code", { codeVerifier: secret }),
  "a refresh token": async (oauth, secret) => await oauth.refresh(secret),
  "a token to revoke": async (oauth, secret) => await oauth.revoke(secret),
};

const APP = {
  clientId: "an-app",
  clientSecret: "a-secret-of-the-app",
  redirectUri: "https://a.test",
};

/** OAuth through the stage's cassette, which stands where one of a program would. */
function oauthOver(stage: Stage, transport: Transport, clientSecret = APP.clientSecret): OAuth {
  return createOAuth({ ...APP, clientSecret, transport: stage.cassette.middleware(transport) });
}

const writeFailure = (stage: Stage, result: Result<unknown, unknown>): void => {
  if (result.isErr()) stage.write(result.error);
};

const TOKENS = { token_type: "Bearer", expires_in: 3600, scope: "" };

/** Secrets of OAuth, which nothing gives away but that the program sent or got them. */
export const OAUTH_PLACES: Readonly<Record<string, Place>> = {
  ...Object.fromEntries(
    Object.entries(SENDING).flatMap(([what, send]) =>
      Object.entries(ANSWERS).map(([name, answer]): [string, Place] => [
        `OAuth: ${what}, and ${name}`,
        async ({ needle, spelt }, stage) => {
          // A verifier has 43 characters at least.
          const more = what === "a verifier" ? "~".repeat(Math.max(0, 43 - needle.length)) : "";
          const oauth = oauthOver(stage, async () => answer(spelt + more));
          writeFailure(stage, await send(oauth, needle + more));
        },
      ]),
    ),
  ),
  "OAuth: the app's secret": async ({ needle, spelt }, stage) => {
    const answer = json(401, { error: "invalid_client", error_description: `no app has ${spelt}` });
    writeFailure(stage, await oauthOver(stage, async () => answer, needle).refresh("a-token"));
  },
  "OAuth: tokens that come": async ({ needle }, stage) => {
    const answer = json(200, { ...TOKENS, access_token: needle, refresh_token: needle });
    writeFailure(stage, await oauthOver(stage, async () => answer).refresh("a-token"));
  },
  "OAuth: half of a pair": async ({ needle }, stage) => {
    const answer = json(200, { ...TOKENS, access_token: needle, refresh_token: null });
    writeFailure(stage, await oauthOver(stage, async () => answer).exchangeCode("a-code"));
  },
  "OAuth: tokens that no storage takes": async ({ needle }, stage) => {
    const storage = {
      ...memoryStorage(),
      set: async (_: string, tokens: unknown) => {
        throw new Error(`cannot keep ${JSON.stringify(tokens)}`);
      },
    };
    const source = tokenSource({ oauth: oauthOver(stage, async () => json(500, {})), storage });
    const tokens = { accessToken: needle, refreshToken: needle, expiresAt: 1, scope: "" };
    writeFailure(stage, await source.save(tokens));
  },
  "OAuth: tokens that are refused": async ({ needle, spelt }, stage) => {
    const answer = json(400, { error: "invalid_grant", error_description: spelt });
    const storage = memoryStorage();
    const source = tokenSource({ oauth: oauthOver(stage, async () => answer), storage });
    await source.save({ accessToken: needle, refreshToken: needle, expiresAt: 1, scope: "" });
    writeFailure(stage, await source.tokens());
    writeFailure(stage, await source.token());
  },
  "OAuth: an authorization URL": async ({ needle }, stage) => {
    const oauth = oauthOver(stage, async () => json(500, {}));
    const request = { state: needle, codeChallenge: `${needle} `, scope: [] };
    writeFailure(stage, oauth.authorizationUrl(request));
  },
};

import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  authorizationUrl,
  exchangeCode,
  freshness,
  readStoredTokens,
  refreshing,
  type Scope,
  scopesOf,
  tokensLost,
} from "../../src/oauth/index.ts";
import { catalogue } from "../../src/resources/catalogue.ts";

import { getCustomerInvoices } from "../../src/resources/customer-invoices/index.ts";
import { createJournal, getJournals } from "../../src/resources/journals/index.ts";
import { getMe } from "../../src/resources/me/index.ts";

const values = suite("values of OAuth");

const APP = { clientId: "c-1", redirectUri: "https://app.example.test/callback?from=pennylane" };
const TOKENS = {
  accessToken: "a-1",
  refreshToken: "r-1",
  expiresAt: 10_000,
  scope: "journals:all",
};

values("the authorization URL holds what the vendor asks for, and no secret", () => {
  const request = { scope: ["journals:all", "products:readonly"], state: "s&1" };
  const app = { ...APP, clientSecret: "s-3cr3t" };
  const url = new URL(authorizationUrl(app, request)._unsafeUnwrap());
  assert.is(url.origin + url.pathname, "https://app.pennylane.com/oauth/authorize");
  assert.equal(Object.fromEntries(url.searchParams), {
    client_id: "c-1",
    redirect_uri: APP.redirectUri,
    response_type: "code",
    scope: "journals:all products:readonly",
    state: "s&1",
  });
});

values("the authorization URL needs a state, a scope and an app", () => {
  const failure = authorizationUrl({ clientId: "", redirectUri: "" }, { scope: [], state: "" });
  const { kind, issues } = failure._unsafeUnwrapErr();
  assert.is(kind, "InvalidInput");
  assert.equal(
    issues.map(({ path }) => path),
    ["clientId", "redirectUri", "scope", "state"],
  );
});

values("the authorization URL carries a challenge of PKCE, and no other text as one", () => {
  const request = { scope: ["journals:all"], state: "s-1" };
  const codeChallenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  const url = new URL(authorizationUrl(APP, { ...request, codeChallenge })._unsafeUnwrap());
  assert.is(url.searchParams.get("code_challenge"), codeChallenge);
  assert.is(url.searchParams.get("code_challenge_method"), "S256");
  for (const wrong of ["", "short", `${codeChallenge}=`, 7, null]) {
    const failure = authorizationUrl(APP, { ...request, codeChallenge: wrong as string });
    assert.is(failure._unsafeUnwrapErr().issues[0]?.path, "codeChallenge");
  }
});

values("a code goes with its verifier, which is shown nowhere", () => {
  const app = { ...APP, clientSecret: "s-3cr3t" };
  const codeVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  const call = exchangeCode(app, "code-1", { codeVerifier });
  const { body } = call.request._unsafeUnwrap();
  assert.is(body?.kind === "form" && body.fields["code_verifier"], codeVerifier);
  const failure = call.fail({ reason: "network", sent: "no", message: codeVerifier });
  assert.not.match(JSON.stringify(failure), codeVerifier);
  for (const wrong of ["", "short", "x".repeat(129), "ä".repeat(50), 7]) {
    const refused = exchangeCode(app, "code-1", { codeVerifier: wrong as string }).request;
    assert.not.match(JSON.stringify(refused._unsafeUnwrapErr()), /xxx|ää|short/);
  }
});

values("the scopes of operations are the fewest and least that they need", () => {
  const of = (...scopes: string[]) => ({ info: { scopes } });
  const reads = of("a:readonly", "a:all");
  assert.equal(scopesOf([reads]), ["a:readonly"]);
  assert.equal(scopesOf([reads, of("a:all"), of(), of("b:all")]), ["a:all", "b:all"]);
  assert.equal(scopesOf([getJournals, createJournal, getMe, getCustomerInvoices]), [
    "customer_invoices:readonly",
    "journals:all",
  ] satisfies Scope[]);
  const operations = Object.values(catalogue);
  fc.assert(
    fc.property(fc.subarray(operations), (some) => {
      const scopes = scopesOf(some);
      for (const { info } of some) {
        const needed = info.scopes.filter((scope) => scopes.includes(scope as Scope));
        assert.ok(needed.length > 0 || info.scopes.length === 0, info.name);
      }
      for (const scope of scopes) {
        const without = scopes.filter((other) => other !== scope);
        const isNeeded = some.some(
          ({ info }) =>
            info.scopes.includes(scope) && !without.some((other) => info.scopes.includes(other)),
        );
        assert.ok(isNeeded, scope);
      }
    }),
  );
});

values("a token is fresh, then due, then expired", () => {
  const at = (now: number) => freshness(TOKENS, now, 3_000);
  assert.equal([0, 6_999, 7_000, 9_999, 10_000].map(at), [
    "fresh",
    "fresh",
    "due",
    "due",
    "expired",
  ]);
});

values("what is stored reads back after JSON; anything else is refused without showing it", () => {
  const stored = { tokens: TOKENS, refreshStartedAt: 9_000 };
  assert.equal(readStoredTokens(JSON.parse(JSON.stringify(stored)))._unsafeUnwrap(), stored);
  assert.is(readStoredTokens(null)._unsafeUnwrap(), undefined);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = readStoredTokens(value);
      assert.ok(read.isErr() || read.value === undefined);
    }),
  );
  const issues = readStoredTokens({ tokens: { ...TOKENS, expiresAt: "r-1" } })._unsafeUnwrapErr();
  assert.not.match(JSON.stringify(issues), "r-1");
});

values("the first interrupted refresh is the one remembered, and the one that is told", () => {
  const marked = refreshing(refreshing({ tokens: TOKENS }, 9_000), 9_500);
  assert.is(marked.refreshStartedAt, 9_000);
  const lost = tokensLost("company-7", marked);
  assert.equal(
    [lost?.refreshStartedAt, lost?.expiresAt, lost?.scope],
    [9_000, 10_000, "journals:all"],
  );
  assert.is(tokensLost("company-7", { tokens: TOKENS }), undefined);
});

values.run();

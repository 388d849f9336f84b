import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  authorizationUrl,
  freshness,
  readStoredTokens,
  refreshing,
  tokensLost,
} from "../../src/oauth/index.ts";

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

import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { afterFailedRefresh, type OAuthFailure, refresh } from "../../src/oauth/index.ts";

const refusals = suite("refusals of the authorization server");

const CALL = refresh({ clientId: "c-1", clientSecret: "s-3cr3t" }, "r-1");

type Row = readonly [
  status: number,
  body: string,
  kind: string,
  pair: "alive" | "unknown" | "dead",
];

const TABLE: readonly Row[] = [
  [400, '{"error":"invalid_grant"}', "InvalidGrant", "dead"],
  [401, '{"error":"invalid_grant"}', "InvalidGrant", "dead"],
  [401, '{"error":"invalid_client"}', "InvalidClient", "alive"],
  [400, '{"error":"unauthorized_client"}', "InvalidClient", "alive"],
  [401, "", "InvalidClient", "alive"],
  [400, '{"error":"invalid_scope"}', "Refused", "alive"],
  [400, "<html>", "UnexpectedStatus", "alive"],
  [404, "", "UnexpectedStatus", "alive"],
  [302, "", "UnexpectedStatus", "alive"],
  [429, "Retry later", "RateLimited", "alive"],
  [500, '{"error":"invalid_grant"}', "ServerError", "unknown"],
  [503, "", "ServerError", "unknown"],
  [200, "<html>", "InvalidResponse", "unknown"],
];

for (const [status, body, kind, pair] of TABLE) {
  refusals(`${status} ${body || "without a body"} is ${kind}: the pair is ${pair}`, () => {
    const failure = CALL.decode({ status, headers: {}, body }, 0)._unsafeUnwrapErr();
    assert.is(failure.kind, kind);
    assert.is(afterFailedRefresh(failure), pair);
  });
}

refusals("a request that certainly was not sent leaves the pair alive, any other does not", () => {
  const network = { reason: "network", message: "reset" } as const;
  assert.is(afterFailedRefresh(CALL.fail({ ...network, sent: "no" })), "alive");
  assert.is(afterFailedRefresh(CALL.fail({ ...network, sent: "maybe" })), "unknown");
  const configuration = CALL.fail({ reason: "configuration", issues: [] });
  assert.equal([configuration.kind, afterFailedRefresh(configuration)], ["InvalidInput", "alive"]);
});

refusals("carry the server's words, the wait it asks for, and the request's id", () => {
  const headers = { "retry-after": "3", "x-request-id": "q-1" };
  const limited: OAuthFailure = CALL.decode(
    { status: 429, headers, body: "" },
    0,
  )._unsafeUnwrapErr();
  assert.equal(limited, {
    kind: "RateLimited",
    operation: "refresh",
    status: 429,
    message: "refresh: 429",
    requestId: "q-1",
    retryAfterMs: 3000,
  });
  const body = '{"error":"invalid_grant","error_description":"It was revoked"}';
  const over = CALL.decode({ status: 400, headers: {}, body }, 0)._unsafeUnwrapErr();
  assert.is(over.message, "refresh: 400 invalid_grant: It was revoked");
});

refusals("hide the secrets of their request, however a server or a transport spells them", () => {
  const secret = fc.string({ minLength: 8, unit: "binary" });
  fc.assert(
    fc.property(secret, secret, fc.string(), (clientSecret, token, words) => {
      const call = refresh({ clientId: "c-1", clientSecret }, token);
      const form = new URLSearchParams({ clientSecret, token }).toString();
      const error_description = `${words}${token}${clientSecret} ${form}`;
      const body = JSON.stringify({ error: token, error_description });
      const refused = call.decode({ status: 400, headers: {}, body }, 0)._unsafeUnwrapErr();
      const failed = call.fail({ reason: "network", sent: "no", message: `${form} ${token}` });
      for (const { message } of [refused, failed]) {
        assert.not.ok(message.includes(token));
        assert.not.ok(message.includes(clientSecret));
      }
    }),
  );
});

refusals("hide a secret that stands where their words are cut", () => {
  const call = refresh({ clientId: "c-1", clientSecret: "s-3cr3t" }, "refresh-token-1");
  const error_description = `${"x".repeat(290)}refresh-token-1`;
  const body = JSON.stringify({ error: "invalid_grant", error_description });
  const { message } = call.decode({ status: 400, headers: {}, body }, 0)._unsafeUnwrapErr();
  assert.not.match(message, "refresh-tok");
});

refusals.run();

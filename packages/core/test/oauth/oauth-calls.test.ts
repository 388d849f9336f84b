import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { exchangeCode, readStoredTokens, refresh, revoke } from "../../src/oauth/index.ts";
import { type DriftReport, refuseDrift, watchDrift } from "../../src/read/drift.ts";

const calls = suite("calls of the authorization server");

const APP = {
  clientId: "c-1",
  clientSecret: "s-3cr3t",
  redirectUri: "https://app.example.test/callback",
};
const SENT_AT = 1_000_000;

const answer = (value: unknown, status = 200) => ({
  status,
  headers: {},
  body: JSON.stringify(value),
});

calls("are requests as plain data: forms with the app's id and secret in the body", () => {
  assert.equal(exchangeCode(APP, "code-1").request._unsafeUnwrap(), {
    method: "POST",
    url: "/oauth/token",
    headers: { accept: "application/json" },
    body: {
      kind: "form",
      fields: {
        grant_type: "authorization_code",
        client_id: "c-1",
        client_secret: "s-3cr3t",
        code: "code-1",
        redirect_uri: "https://app.example.test/callback",
      },
    },
  });
  assert.equal(fieldsOf(refresh(APP, "r-1")), {
    grant_type: "refresh_token",
    client_id: "c-1",
    client_secret: "s-3cr3t",
    refresh_token: "r-1",
  });
  const revocation = revoke(APP, "r-1");
  assert.is(revocation.request._unsafeUnwrap().url, "/oauth/revoke");
  assert.equal(fieldsOf(revocation), { client_id: "c-1", client_secret: "s-3cr3t", token: "r-1" });
});

function fieldsOf(call: ReturnType<typeof revoke> | ReturnType<typeof refresh>): unknown {
  const { body } = call.request._unsafeUnwrap();
  return body?.kind === "form" ? body.fields : undefined;
}

calls("tell transports nothing secret about themselves, and may not be repeated", () => {
  const { info } = refresh(APP, "r-1");
  assert.equal([info.name, info.idempotent], ["refresh", false]);
  assert.not.match(JSON.stringify(info), "r-1");
});

calls("are not made without what they need, and say what is missing", () => {
  const failure = exchangeCode({ ...APP, clientId: "" }, undefined as never).request;
  assert.equal(
    failure._unsafeUnwrapErr().issues.map(({ path, received }) => [path, received]),
    [
      ["client_id", "an empty text"],
      ["code", "nothing"],
    ],
  );
});

calls("read a pair, whose life is counted from when the request was sent", () => {
  const body = {
    access_token: "a-2",
    token_type: "Bearer",
    expires_in: 86_400,
    refresh_token: "r-2",
    scope: "journals:all",
    created_at: 7,
  };
  const tokens = refresh(APP, "r-1").decode(answer(body), SENT_AT)._unsafeUnwrap();
  assert.equal(tokens, {
    accessToken: "a-2",
    refreshToken: "r-2",
    expiresAt: SENT_AT + 86_400_000,
    scope: "journals:all",
  });
});

calls("read what an answer leaves out: a day of life, the former refresh token, no scope", () => {
  const body = answer({ access_token: "a-2" });
  const tokens = refresh(APP, "r-1").decode(body, SENT_AT)._unsafeUnwrap();
  assert.equal(tokens, {
    accessToken: "a-2",
    refreshToken: "r-1",
    expiresAt: SENT_AT + 86_400_000,
    scope: "",
  });
  const first = exchangeCode(APP, "code-1").decode(body, SENT_AT)._unsafeUnwrapErr();
  assert.is(first.kind === "InvalidResponse" && first.issues[0]?.path, "refresh_token");
});

/** What a server may answer in place of the expected, with the pair that is read, and what drifts. */
const TOLERATED: readonly (readonly [body: object, pair: object, drift: string])[] = [
  [{ expires_in: "3600" }, { expiresAt: SENT_AT + 3_600_000 }, "constraint expires_in"],
  [{ expires_in: " 3600.5 " }, { expiresAt: SENT_AT + 3_600_500 }, "constraint expires_in"],
  [{ expires_in: null }, {}, "absent expires_in"],
  [{ expires_in: undefined }, {}, "absent expires_in"],
  [{ expires_in: 0 }, {}, "constraint expires_in"],
  [{ expires_in: -1 }, {}, "constraint expires_in"],
  [{ expires_in: "soon" }, {}, "constraint expires_in"],
  [{ expires_in: {} }, {}, "constraint expires_in"],
  [{ expires_in: 1e300 }, { expiresAt: SENT_AT + 946_080_000_000 }, "constraint expires_in"],
  [{ scope: null }, { scope: "" }, "absent scope"],
  [{ scope: undefined }, { scope: "" }, ""],
  [{ scope: ["a:all", "b:all"] }, { scope: "a:all b:all" }, "constraint scope"],
  [{ scope: 7 }, { scope: "" }, "constraint scope"],
  [{ token_type: "BEARER" }, {}, ""],
  [{ token_type: "bearer" }, {}, ""],
  [{ token_type: null }, {}, "absent token_type"],
  [{ token_type: 7 }, {}, "constraint token_type"],
  [{ token_type: "mac" }, {}, "unknown-member token_type"],
  [{ created_at: 7 }, {}, ""],
  [{ id_token: "secret-1", extra: {} }, {}, "undeclared id_token, undeclared extra"],
  [{ refresh_token: null }, { refreshToken: "r-1" }, "absent refresh_token"],
  [{ refresh_token: "" }, { refreshToken: "r-1" }, "constraint refresh_token"],
  [{ refresh_token: 7 }, { refreshToken: "r-1" }, "constraint refresh_token"],
  [{ refresh_token: "of two words" }, { refreshToken: "of two words" }, ""],
  [{ access_token: " a-2\n" }, {}, ""],
];

const USUAL = {
  access_token: "a-2",
  token_type: "Bearer",
  expires_in: 86_400,
  refresh_token: "r-2",
  scope: "journals:all",
};
const READ = {
  accessToken: "a-2",
  refreshToken: "r-2",
  expiresAt: SENT_AT + 86_400_000,
  scope: "journals:all",
};

for (const [change, pair, drift] of TOLERATED) {
  const [key = "", value] = Object.entries(change)[0] ?? [];
  calls(`lose no grant over ${key} ${JSON.stringify(value)}, and tell that it drifts`, () => {
    const reports: DriftReport[] = [];
    const watch = watchDrift((report) => reports.push(report));
    const response = answer({ ...USUAL, ...change });
    const tokens = refresh(APP, "r-1").decode(response, SENT_AT, watch)._unsafeUnwrap();
    assert.equal(tokens, { ...READ, ...pair });
    const found = reports.flatMap((report) => report.drift);
    assert.is(found.map(({ kind, place }) => `${kind} ${place}`).join(", "), drift);
    assert.not.match(JSON.stringify(reports), /a-2|r-1|r-2|secret-1/);
    assert.equal(
      refresh(APP, "r-1").decode(response, SENT_AT, refuseDrift)._unsafeUnwrap(),
      tokens,
    );
    assert.ok(readStoredTokens(JSON.parse(JSON.stringify({ tokens }))).isOk());
  });
}

calls("read a pair although the watch for drift throws", () => {
  const watch = () => {
    throw new Error("of the watch");
  };
  const response = answer({ ...USUAL, other: 1 });
  assert.equal(refresh(APP, "r-1").decode(response, SENT_AT, watch)._unsafeUnwrap(), READ);
});

calls("read any body with an access token as a pair that can be stored", () => {
  const changed = fc.record(
    {
      expires_in: fc.anything(),
      scope: fc.anything(),
      token_type: fc.anything(),
      refresh_token: fc.anything(),
      other: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changed, (change) => {
      const response = answer({ ...change, access_token: "a-2" });
      const tokens = refresh(APP, "r-1").decode(
        response,
        SENT_AT,
        watchDrift(() => {}),
      );
      const stored = { tokens: tokens._unsafeUnwrap() };
      assert.equal(readStoredTokens(JSON.parse(JSON.stringify(stored)))._unsafeUnwrap(), stored);
    }),
  );
});

const UNREADABLE: readonly unknown[] = [
  null,
  [],
  {},
  { access_token: "" },
  { access_token: "two words" },
  { access_token: 7, refresh_token: "r-2" },
];

for (const body of UNREADABLE) {
  calls(`refuse ${JSON.stringify(body)} as a pair, and show none of it`, () => {
    const failure = refresh(APP, "r-1").decode(answer(body), SENT_AT)._unsafeUnwrapErr();
    assert.is(failure.kind, "InvalidResponse");
    assert.not.match(JSON.stringify(failure), /a-2|r-2|two words/);
  });
}

calls("read any success of a revocation, and bytes as well as text", () => {
  const bytes = new TextEncoder().encode('{"access_token":"a-2"}');
  assert.ok(revoke(APP, "r-1").decode({ status: 204, headers: {}, body: "" }, 0).isOk());
  const pair = refresh(APP, "r-1").decode({ status: 200, headers: {}, body: bytes }, 0);
  assert.is(pair._unsafeUnwrap().accessToken, "a-2");
});

calls.run();

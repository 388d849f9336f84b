import type { HttpRequest, Middleware, SendContext, Transport } from "@centime/core";
import { createJournal, getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createClient, guard, withToken } from "../../src/index.ts";
import { bareClient, fakeTransport, JOURNAL, json } from "../help/fake-transport.ts";
import { failureOf, failureOfKind, successOf } from "../help/results.ts";

const auth = suite("the token");

const REQUEST: HttpRequest = {
  method: "GET",
  url: "/path",
  headers: { accept: "application/json" },
};
const CONTEXT: SendContext = { info: getJournal.info };

/** Notes the headers of every request that passes. */
function watcher() {
  const seen: HttpRequest["headers"][] = [];
  const watch: Middleware = (next) => (request, context) => {
    seen.push(request.headers);
    return next(request, context);
  };
  return { seen, watch };
}

auth("is added innermost: what wraps withToken never sees it, what it wraps does", async () => {
  const outside = watcher();
  const inside = watcher();
  const { transport } = fakeTransport();
  const send = outside.watch(guard(withToken("t-1")(inside.watch(transport))));
  successOf(await send(REQUEST, CONTEXT));
  assert.equal(outside.seen, [{ accept: "application/json" }]);
  assert.equal(inside.seen, [{ accept: "application/json", authorization: "Bearer t-1" }]);
});

auth("is seen by a middleware around the transport that a client is given", async () => {
  const { seen, watch } = watcher();
  const { transport } = fakeTransport(() => json(JOURNAL));
  const client = bareClient(watch(transport));
  successOf(await client.send(getJournal(7)));
  assert.is(seen[0]?.["authorization"], "Bearer t-1");
});

auth("takes the place of an authorization that is there already", async () => {
  const { transport, sent } = fakeTransport();
  const headers = { authorization: "Bearer of-another" };
  await withToken("t-1")(transport)({ ...REQUEST, headers }, CONTEXT);
  assert.equal(sent[0]?.headers, { authorization: "Bearer t-1" });
});

auth("is not written into the request that was given", async () => {
  const request = structuredClone(REQUEST);
  await withToken("t-1")(fakeTransport().transport)(request, CONTEXT);
  assert.equal(request, REQUEST);
});

auth("that is bad lets nothing through", async () => {
  const { transport, sent } = fakeTransport();
  const error = failureOf(await withToken("")(transport)(REQUEST, CONTEXT));
  assert.is(error.reason, "configuration");
  assert.equal(sent, []);
});

auth("is in no failure, though the answer or fetch should echo it", async () => {
  const echo = fakeTransport(() => json({ error: "no such key: Bearer t-1" }, 401));
  const client = bareClient(echo.transport);
  assert.not.match(JSON.stringify(failureOf(await client.send(getJournal(7)))), "t-1");

  const throwing = bareClient(async ({ headers }) => {
    throw new Error(`cannot send ${headers["authorization"]}`);
  });
  const failure = failureOfKind("TransportFailure", await throwing.send(getJournal(7)));
  assert.not.match(failure.message, "t-1");
});

auth("is not kept by what a client is: it cannot be read from it", () => {
  const client = createClient({ token: "t-1", transport: async () => ok(json(JOURNAL)) });
  assert.not.match(JSON.stringify(client), "t-1");
});

auth("may come from a source, which is asked before each attempt", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  let asked = 0;
  const token = { token: async () => ok(`t-${++asked}`) };
  const client = createClient({ token, transport });
  successOf(await client.send(getJournal(7)));
  successOf(await client.send(getJournal(7)));
  assert.equal(
    sent.map(({ headers }) => headers["authorization"]),
    ["Bearer t-1", "Bearer t-2"],
  );
});

auth("of a source is given back when the API refuses it", async () => {
  const { transport } = fakeTransport(() => json({ error: "no", status: 401 }, 401));
  const refused: string[] = [];
  const token = {
    token: async () => ok("t-1"),
    invalidate: (old: string) => {
      refused.push(old);
      throw new Error("a source's mistake");
    },
  };
  failureOfKind("Unauthorized", await createClient({ token, transport }).send(getJournal(7)));
  assert.equal(refused, ["t-1"]);
});

auth("that was replaced on the call's way is sent again, once, as the new one", async () => {
  for (const [answers, status] of [
    [[401, 200], 200],
    [[401, 401, 200], 401],
  ] as const) {
    const sent: string[] = [];
    let current = 0;
    const token = { token: async () => ok(`t-${current}`) };
    const transport: Transport = async ({ headers }) => {
      sent.push(String(headers["authorization"]));
      current += 1;
      return ok({ ...json(JOURNAL), status: answers[sent.length - 1] ?? 500 });
    };
    const client = createClient({ token, transport, retry: { attempts: 1 } });
    const result = await client.send(createJournal({ code: "OD", label: "Misc" }));
    assert.is(result.isOk(), status === 200);
    if (result.isErr()) assert.is(failureOfKind("Unauthorized", result).status, 401);
    assert.equal(sent, ["Bearer t-0", "Bearer t-1"]);
  }
});

auth("that is still the source's own is not sent again", async () => {
  const { transport, sent } = fakeTransport(() => json({ error: "no" }, 401));
  for (const token of ["t-1", { token: async () => ok("t-1") }]) {
    const client = createClient({ token, transport });
    failureOfKind("Unauthorized", await client.send(getJournal(7)));
  }
  assert.is(sent.length, 2);
});

for (const [what, source] of [
  [
    "throws",
    () => {
      throw new Error("secret t-s3cret");
    },
  ],
  ["rejects", () => Promise.reject(new Error("secret t-s3cret"))],
  ["answers no Result", async () => "t-s3cret"],
] as const) {
  auth(`fails without telling anything when its source ${what}`, async () => {
    const { transport, sent } = fakeTransport(() => json(JOURNAL));
    const token = { token: source } as never;
    const result = await createClient({ token, transport, retry: false }).send(getJournal(7));
    const failure = failureOfKind("TransportFailure", result);
    assert.is(failure.sent, "no");
    assert.not.match(JSON.stringify(failure), /s3cret/);
    assert.is(sent.length, 0);
  });
}

auth.run();

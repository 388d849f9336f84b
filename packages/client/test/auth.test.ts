import type { HttpRequest, Middleware, SendContext } from "@centime/core";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-runner";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createClient, guard, withToken } from "../src/index.ts";
import { bareClient } from "./help/bare-client.ts";
import { fakeTransport, JOURNAL, json } from "./help/fake-transport.ts";
import { failureOf, failureOfKind, successOf } from "./help/results.ts";

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

auth.run();

import type { OperationInfo } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { getJournal, getJournals } from "@centime/core/journals";
import { getProduct } from "@centime/core/products";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused, send, sendCall } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";

const http = suite("http");

http("a missing, wrong or misspelt token is a 401 with an empty page", async () => {
  const sandbox = createSandbox();
  for (const authorization of ["", "Bearer wrong", `bearer ${sandbox.token}`, sandbox.token]) {
    const response = await send(sandbox, "GET", JOURNALS, { headers: { authorization } });
    assert.is(response.status, 401);
    assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
    assert.is(await response.text(), "");
  }
});

http("the token is that of the options", async () => {
  const sandbox = createSandbox({ token: "other" });
  assert.is(sandbox.token, "other");
  assert.ok((await sendCall(sandbox, getJournals())).isOk());
});

http("a missing scope is a 403 that names the scopes which would do", async () => {
  const sandbox = createSandbox({ scopes: ["products:readonly"] });
  const response = await send(sandbox, "GET", JOURNALS);
  assert.is(response.status, 403);
  assert.equal(await response.json(), {
    error: 'Access to this resource requires scope "journals:readonly" or "journals:all".',
    status: 403,
  });
});

http("one of an operation's scopes is enough, and no other", async () => {
  const infos = Object.values(catalogue).map(({ info }) => info);
  const denied = createSandbox({ scopes: ["other:all"] });
  for (const [scope, own] of byFirstScope(infos)) {
    const granted = createSandbox({ scopes: [scope] });
    for (const { method, path, name } of own) {
      const filled = path.replaceAll(/\{\w+\}/g, "1");
      assert.is.not((await send(granted, method, filled)).status, 403, name);
      assert.is((await send(denied, method, filled)).status, 403, name);
    }
  }
});

http("a route that the API does not have is a 404 with an empty page", async () => {
  const sandbox = createSandbox();
  for (const path of ["/", "/api/external/v2/unknown", `${JOURNALS}/1/2`, "/api/external/v1/me"]) {
    const response = await send(sandbox, "GET", path);
    assert.is(response.status, 404, path);
    assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
    assert.is(await response.text(), "");
  }
  assert.is((await send(sandbox, "DELETE", JOURNALS)).status, 404);
});

http("an unknown id is a 404 in the API's words", async () => {
  const sandbox = createSandbox();
  const response = await send(sandbox, "GET", `${JOURNALS}/123`);
  assert.equal(await response.json(), {
    error: "Couldn't find Journal with 'id'=123",
    status: 404,
  });
  const { kind } = await refused(sandbox, getProduct(123));
  assert.is(kind, "NotFound");
});

http("every response has a request id and a version", async () => {
  const sandbox = createSandbox();
  const ids = new Set<string | null>();
  for (const path of [JOURNALS, `${JOURNALS}/1`, "/nowhere"]) {
    const { headers } = await send(sandbox, "GET", path);
    ids.add(headers.get("x-request-id"));
    assert.is(headers.get("api-version-expires-at"), "");
  }
  assert.is(ids.size, 3);
  assert.not.ok(ids.has(null));
});

http("a creation has status 201", async () => {
  const sandbox = createSandbox();
  const body = JSON.stringify({ code: "NEW", label: "Nouveau" });
  const headers = { "content-type": "application/json" };
  assert.is((await send(sandbox, "POST", JOURNALS, { body, headers })).status, 201);
});

http("the list of journals has the keys that the contract does not declare", async () => {
  const sandbox = createSandbox();
  const page: object = await accepted(sandbox, getJournals({ limit: 1 }));
  assert.equal(Object.keys(page).sort(), [
    "current_page",
    "has_more",
    "items",
    "next_cursor",
    "per_page",
    "total_items",
    "total_pages",
  ]);
});

http("a journal is read back by its id", async () => {
  const sandbox = createSandbox();
  const { items } = await accepted(sandbox, getJournals({ limit: 1 }));
  const [first] = items;
  assert.equal(await accepted(sandbox, getJournal(first!.id)), first);
});

/** Operations by the first of their scopes; those that need none are left out. */
function byFirstScope(infos: readonly OperationInfo[]): ReadonlyMap<string, OperationInfo[]> {
  const groups = new Map<string, OperationInfo[]>();
  for (const info of infos) {
    const [scope] = info.scopes;
    if (scope !== undefined) groups.set(scope, [...(groups.get(scope) ?? []), info]);
  }
  return groups;
}

http.run();

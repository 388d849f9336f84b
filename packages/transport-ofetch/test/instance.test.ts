import { suite } from "@centime/test-kit";
import type { FetchOptions } from "ofetch";
import * as assert from "uvu/assert";
import { instance, LIST, responseOf, send } from "./help/send.ts";

const instances = suite("an ofetch instance under the transport");

instances("adds its headers, and the request's come before them", async () => {
  const { ofetch, fetched } = instance({
    headers: { "user-agent": "books/1.0", authorization: "Bearer of-the-instance" },
  });
  responseOf(await send({ ofetch }));
  const headers = new Headers(fetched[0]?.init.headers);
  assert.is(headers.get("user-agent"), "books/1.0");
  assert.is(headers.get("authorization"), "Bearer secret-token");
});

instances("adds its dispatcher, which is how Node uses a proxy", async () => {
  const dispatcher = { proxy: "http://127.0.0.1:3128" };
  const { ofetch, fetched } = instance({ dispatcher } as unknown as FetchOptions);
  responseOf(await send({ ofetch }));
  assert.is(Reflect.get(fetched[0]?.init ?? {}, "dispatcher"), dispatcher);
});

instances("runs its interceptors", async () => {
  const seen: string[] = [];
  const { ofetch, fetched } = instance({
    onRequest: ({ options }) => {
      options.headers.set("x-trace", "t-1");
      seen.push("request");
    },
    onResponse: ({ response }) => {
      seen.push(`response ${response.status}`);
    },
  });
  responseOf(await send({ ofetch }));
  assert.equal(seen, ["request", "response 200"]);
  assert.is(new Headers(fetched[0]?.init.headers).get("x-trace"), "t-1");
});

instances("lets an interceptor read a clone of the response", async () => {
  let logged = "";
  const { ofetch } = instance({
    onResponse: async ({ response }) => {
      logged = await response.clone().text();
    },
  });
  assert.is(responseOf(await send({ ofetch })).body, "{}");
  assert.is(logged, "{}");
});

const overridden: [title: string, defaults: FetchOptions][] = [
  ["retries", { retry: 3, retryDelay: 0, retryStatusCodes: [503] }],
  ["a parser", { parseResponse: () => "parsed" }],
  ["a type of response", { responseType: "blob" }],
  ["a base URL", { baseURL: "https://elsewhere.test/v1" }],
  ["redirects", { redirect: "follow" }],
  ["a timeout", { timeout: 1 }],
  ["a method and a body", { method: "POST", body: { left: "over" } }],
  ["a signal", { signal: AbortSignal.abort() }],
  ["errors for statuses", { ignoreResponseError: false }],
];

for (const [title, defaults] of overridden) {
  instances(`is overridden where it has ${title}`, async () => {
    const { ofetch, fetched } = instance(defaults, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return new Response("unavailable", { status: 503 });
    });
    const response = responseOf(await send({ ofetch }));
    assert.equal([response.status, response.body], [503, "unavailable"]);
    assert.is(fetched.length, 1);
    const [{ url, init } = { url: "", init: {} }] = fetched;
    assert.is(url, `https://app.pennylane.com${LIST.url}`);
    assert.equal([init.method, init.body, init.redirect], ["GET", undefined, "manual"]);
    assert.is(init.signal?.aborted ?? false, false);
  });
}

instances("sends JSON as it was encoded", async () => {
  const { ofetch, fetched } = instance({});
  const headers = { "content-type": "application/json" };
  const body = { kind: "json", value: { amount: "1.20" } } as const;
  responseOf(await send({ ofetch }, { method: "POST", url: "/products", headers, body }));
  assert.is(fetched[0]?.init.body, '{"amount":"1.20"}');
});

instances.run();

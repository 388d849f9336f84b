import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { fetchTransport } from "../../src/index.ts";
import { context, LIST, responseOf } from "../help/requests.ts";
import { withServer } from "../help/server.ts";

const exchange = suite("an exchange over fetch");

exchange("sends method, URL and headers as they are, and a GET without a body", () =>
  withServer(
    (_, response) => response.end("{}"),
    async ({ baseUrl, received }) => {
      responseOf(await fetchTransport({ baseUrl })(LIST, context()));
      const [request] = received;
      assert.is(request?.method, "GET");
      assert.is(request?.url, "/api/external/v2/journals?limit=20");
      assert.is(request?.headers["accept"], "application/json");
      assert.is(request?.headers["authorization"], "Bearer secret-token");
      assert.is(request?.body.length, 0);
      assert.is(request?.headers["content-type"], undefined);
      assert.is(request?.headers["transfer-encoding"], undefined);
    },
  ),
);

exchange("hands fetch no body for a GET", async () => {
  const inits: (RequestInit | undefined)[] = [];
  const fetch = async (_: unknown, init?: RequestInit) => {
    inits.push(init);
    return new Response("{}");
  };
  await fetchTransport({ fetch })(LIST, context());
  assert.is(inits.length, 1);
  assert.is(inits[0]?.body, undefined);
});

exchange("sends JSON as UTF-8", () =>
  withServer(
    (_, response) => response.end("{}"),
    async ({ baseUrl, received }) => {
      const value = { label: "Crème brûlée à 5 €, 漢字 and 🧾" };
      const transport = fetchTransport({ baseUrl });
      const headers = { "content-type": "application/json" };
      const body = { kind: "json", value } as const;
      await transport({ method: "POST", url: "/products", headers, body }, context());
      assert.is(received[0]?.headers["content-type"], "application/json");
      assert.equal(JSON.parse(new TextDecoder().decode(received[0]?.body)), value);
    },
  ),
);

exchange("sends a form as the platform encodes it", () =>
  withServer(
    (_, response) => response.end("{}"),
    async ({ baseUrl, received }) => {
      const transport = fetchTransport({ baseUrl });
      const body = { kind: "form", fields: { scope: "a b", state: "é&=" } } as const;
      await transport({ method: "POST", url: "/oauth/token", headers: {}, body }, context());
      assert.match(received[0]?.headers["content-type"] ?? "", "application/x-www-form-urlencoded");
      assert.is(new TextDecoder().decode(received[0]?.body), "scope=a+b&state=%C3%A9%26%3D");
    },
  ),
);

exchange("returns status, headers by lower-case name, and the body as text", () =>
  withServer(
    (_, response) => {
      response.writeHead(418, { "X-Request-ID": "r-1", "RateLimit-Remaining": "24" });
      response.end("short and stout");
    },
    async ({ baseUrl }) => {
      const response = responseOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.is(response.status, 418);
      assert.is(response.headers["x-request-id"], "r-1");
      assert.is(response.headers["ratelimit-remaining"], "24");
      assert.is(response.body, "short and stout");
    },
  ),
);

exchange("returns any status as a response: an error, or no content at all", async () => {
  for (const status of [204, 400, 401, 404, 429, 500, 503]) {
    const fetch = async () => new Response(status === 204 ? null : "<html>", { status });
    const response = responseOf(await fetchTransport({ fetch })(LIST, context()));
    assert.equal([response.status, response.body], [status, status === 204 ? "" : "<html>"]);
  }
});

exchange("reads UTF-8 whose characters are cut by the borders of chunks", () =>
  withServer(
    async (_, response) => {
      for (const byte of new TextEncoder().encode('{"label":"é€漢🧾"}')) {
        response.write(Uint8Array.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    },
    async ({ baseUrl }) => {
      const response = responseOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.is(response.body, '{"label":"é€漢🧾"}');
    },
  ),
);

exchange("follows no redirect, so that the token goes nowhere else", () =>
  withServer(
    (_, response) => response.end("stolen"),
    (elsewhere) =>
      withServer(
        (_, response) => {
          response.writeHead(302, { location: `${elsewhere.baseUrl}/users/sign_in` });
          response.end();
        },
        async ({ baseUrl, received }) => {
          const response = responseOf(await fetchTransport({ baseUrl })(LIST, context()));
          assert.is(response.status, 302);
          assert.is(response.headers["location"], `${elsewhere.baseUrl}/users/sign_in`);
          assert.is(received.length, 1);
          assert.equal(elsewhere.received, []);
        },
      ),
  ),
);

exchange("knows a redirect that a browser hides", async () => {
  const hidden = {
    type: "opaqueredirect",
    status: 0,
    headers: new Headers(),
    text: async () => "",
  };
  const fetch = async () => hidden as Response;
  const response = responseOf(await fetchTransport({ fetch })(LIST, context()));
  assert.is(response.status, 302);
});

exchange("leaves the request as it was", async () => {
  const request = structuredClone(LIST);
  await fetchTransport({ fetch: async () => new Response("{}") })(request, context());
  assert.equal(request, LIST);
});

exchange.run();

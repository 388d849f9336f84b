import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { fetchTransport } from "../../src/index.ts";
import { context, errorOf, LIST, messagesOf, responseOf } from "../help/requests.ts";
import { closedUrl, withServer } from "../help/server.ts";

const failures = suite("a fetch that fails");

type Fetch = typeof globalThis.fetch;

const never: Fetch = () => new Promise<never>(() => undefined);

const rejecting =
  (thrown: unknown): Fetch =>
  () =>
    Promise.reject(thrown);

failures("by throwing at once, is a network error", async () => {
  const fetch: Fetch = () => {
    throw new TypeError("not today");
  };
  const error = errorOf(await fetchTransport({ fetch })(LIST, context()));
  assert.equal([error.reason, error.sent], ["network", "maybe"]);
  assert.is(error.message, "fetch failed: not today");
  assert.instance(error.cause, TypeError);
});

for (const thrown of ["a text", 5, null, undefined, Symbol("odd"), { code: 7 }, () => undefined]) {
  failures(`by rejecting with ${String(thrown)}, is a network error`, async () => {
    const error = errorOf(await fetchTransport({ fetch: rejecting(thrown) })(LIST, context()));
    assert.equal([error.reason, error.sent], ["network", "maybe"]);
    assert.is(error.cause, thrown);
    assert.not.match(error.message, "a text");
  });
}

for (const nonsense of [undefined, null, 5, {}, "{}"]) {
  failures(`by returning ${JSON.stringify(nonsense)}, is an error of the transport`, async () => {
    const fetch = (async () => nonsense) as unknown as Fetch;
    const error = errorOf(await fetchTransport({ fetch })(LIST, context()));
    assert.equal([error.reason, error.sent], ["transport", "maybe"]);
  });
}

failures("because nothing listens, has certainly not sent", async () => {
  const error = errorOf(await fetchTransport({ baseUrl: await closedUrl() })(LIST, context()));
  assert.equal([error.reason, error.sent], ["network", "no"]);
  assert.match(error.message, "ECONNREFUSED");
});

failures("because the connection breaks in the middle of a body, may have sent", () =>
  withServer(
    (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"items":[', () => response.destroy());
    },
    async ({ baseUrl }) => {
      const error = errorOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.equal([error.reason, error.sent], ["network", "maybe"]);
    },
  ),
);

failures("because the connection breaks before a response, may have sent", () =>
  withServer(
    (_, response) => response.destroy(),
    async ({ baseUrl }) => {
      const error = errorOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.equal([error.reason, error.sent], ["network", "maybe"]);
    },
  ),
);

failures("because it timed out, says timeout", () =>
  withServer(
    () => undefined,
    async ({ baseUrl }) => {
      const signal = AbortSignal.timeout(50);
      const error = errorOf(await fetchTransport({ baseUrl })(LIST, context(signal)));
      assert.equal([error.reason, error.sent], ["timeout", "maybe"]);
    },
  ),
);

failures("because it was aborted while waiting, says aborted", () =>
  withServer(
    () => undefined,
    async ({ baseUrl, received }) => {
      const controller = new AbortController();
      const result = fetchTransport({ baseUrl })(LIST, context(controller.signal));
      while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      controller.abort(new Error("changed my mind"));
      const error = errorOf(await result);
      assert.equal([error.reason, error.sent], ["aborted", "maybe"]);
      assert.equal(error.cause, new Error("changed my mind"));
    },
  ),
);

failures("because it was aborted in the middle of a body, says aborted", () =>
  withServer(
    (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"items":[');
    },
    async ({ baseUrl }) => {
      const controller = new AbortController();
      const fetch: Fetch = async (url, init) => {
        const response = await globalThis.fetch(url, init);
        setTimeout(() => controller.abort(), 10);
        return response;
      };
      const transport = fetchTransport({ baseUrl, fetch });
      const error = errorOf(await transport(LIST, context(controller.signal)));
      assert.equal([error.reason, error.sent], ["aborted", "maybe"]);
    },
  ),
);

failures("is not even asked when the signal has aborted before", async () => {
  let asked = false;
  const fetch: Fetch = () => {
    asked = true;
    return never("");
  };
  const error = errorOf(await fetchTransport({ fetch })(LIST, context(AbortSignal.abort())));
  assert.equal([error.reason, error.sent, asked], ["aborted", "no", false]);
});

const withCause = (message: string, cause: object) => new TypeError(message, { cause });

const causes: [title: string, thrown: unknown, reason: string, sent: string][] = [
  ["no such host", withCause("fetch failed", { code: "ENOTFOUND" }), "network", "no"],
  [
    "a host that cannot be reached",
    withCause("x", { code: "EHOSTUNREACH", syscall: "connect" }),
    "network",
    "no",
  ],
  [
    "a route lost while reading",
    withCause("x", { code: "EHOSTUNREACH", syscall: "read" }),
    "network",
    "maybe",
  ],
  ["a certificate that has expired", withCause("x", { code: "CERT_HAS_EXPIRED" }), "network", "no"],
  [
    "a certificate of another host",
    withCause("x", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
    "network",
    "no",
  ],
  [
    "addresses that all refuse",
    withCause("x", { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNREFUSED" }] }),
    "network",
    "no",
  ],
  [
    "a host that Deno cannot reach",
    new TypeError("fetch failed", {
      cause: new Error(
        "error sending request for url (http://x/): client error (Connect): dns error",
      ),
    }),
    "network",
    "no",
  ],
  [
    "a connection that Deno lost",
    new TypeError("fetch failed", {
      cause: new Error("error sending request for url (http://x/): client error (SendRequest)"),
    }),
    "network",
    "maybe",
  ],
  [
    "a connection that takes too long",
    withCause("x", { code: "UND_ERR_CONNECT_TIMEOUT" }),
    "timeout",
    "no",
  ],
  [
    "a response that takes too long",
    withCause("x", { code: "UND_ERR_HEADERS_TIMEOUT" }),
    "timeout",
    "maybe",
  ],
  ["a timer of fetch's own", new DOMException("late", "TimeoutError"), "timeout", "maybe"],
  ["an abort of fetch's own", new DOMException("off", "AbortError"), "aborted", "maybe"],
  ["a broken pipe", withCause("x", { code: "EPIPE", syscall: "write" }), "network", "maybe"],
];

for (const [title, thrown, reason, sent] of causes) {
  const fetch = rejecting(thrown);
  failures(`because of ${title}: ${reason}, sent ${sent}`, async () => {
    const transport = fetchTransport({ fetch, sendsOnce: true });
    const error = errorOf(await transport(LIST, context()));
    assert.equal([error.reason, error.sent], [reason, sent]);
  });
  failures(`because of ${title}, may have sent before if it may repeat`, async () => {
    const error = errorOf(await fetchTransport({ fetch })(LIST, context()));
    assert.equal([error.reason, error.sent], [reason, "maybe"]);
  });
}

failures("may have causes that run in a circle", async () => {
  const error = new Error("around");
  error.cause = error;
  const result = await fetchTransport({ fetch: rejecting(error) })(LIST, context());
  assert.is(errorOf(result).message, "fetch failed: around");
});

failures("reports the innermost reason with its code, no token and no query of a URL", async () => {
  const cause = Object.assign(
    new Error("Bearer secret-token refused by https://files.test/a.pdf?signature=hunter2"),
    { code: "EODD" },
  );
  const result = await fetchTransport({ fetch: rejecting(withCause("fetch failed", cause)) })(
    LIST,
    context(),
  );
  assert.match(messagesOf(result), /^fetch failed: .* EODD$/);
  assert.not.match(messagesOf(result), /secret-token|hunter2/);
});

failures("leaves the next one alone", async () => {
  let turn = 0;
  const fetch: Fetch = async () => {
    turn += 1;
    if (turn === 1) throw new Error("once");
    return new Response("{}");
  };
  const transport = fetchTransport({ fetch });
  errorOf(await transport(LIST, context()));
  assert.is(responseOf(await transport(LIST, context())).status, 200);
});

failures.run();

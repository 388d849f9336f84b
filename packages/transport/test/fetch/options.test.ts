import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type FetchTransportOptions, fetchTransport } from "../../src/index.ts";
import { context, errorOf, LIST, messagesOf, pathsOf, responseOf } from "../help/requests.ts";

const options = suite("fetchTransport's options");

/** A fetch that remembers where it was asked to go. */
function recordingFetch() {
  const urls: string[] = [];
  const fetch = async (url: unknown) => {
    urls.push(String(url));
    return new Response("{}");
  };
  return { urls, fetch };
}

options("default to the vendor's base URL", async () => {
  const { urls, fetch } = recordingFetch();
  await fetchTransport({ fetch })(LIST, context());
  assert.equal(urls, ["https://app.pennylane.com/api/external/v2/journals?limit=20"]);
});

options("default to the global fetch, looked up at each request", async () => {
  const original = globalThis.fetch;
  const transport = fetchTransport();
  const { urls, fetch } = recordingFetch();
  globalThis.fetch = fetch;
  try {
    responseOf(await transport(LIST, context()));
  } finally {
    globalThis.fetch = original;
  }
  assert.is(urls.length, 1);
});

options("ask for an answer that no cache keeps, where the runtime knows how", async () => {
  const original = globalThis.fetch;
  const asked: (string | undefined)[] = [];
  globalThis.fetch = async (_url, init) => {
    asked.push(init?.cache);
    return new Response("{}");
  };
  const known = Object.getOwnPropertyDescriptor(Request.prototype, "cache") ?? {};
  try {
    responseOf(await fetchTransport()(LIST, context()));
    Reflect.deleteProperty(Request.prototype, "cache");
    responseOf(await fetchTransport()(LIST, context()));
  } finally {
    Object.defineProperty(Request.prototype, "cache", known);
    globalThis.fetch = original;
  }
  assert.equal(asked, ["no-store", undefined]);
});

options("leave out a signal that fetch does not know, and tell an abort all the same", async () => {
  const signals: unknown[] = [];
  const fetch = async (_url: unknown, init: RequestInit = {}) => {
    signals.push(init.signal);
    return new Response("{}");
  };
  const foreign = Object.assign(new EventTarget(), { aborted: false }) as AbortSignal;
  responseOf(await fetchTransport({ fetch })(LIST, context(foreign)));
  const { signal } = new AbortController();
  responseOf(await fetchTransport({ fetch })(LIST, context(signal)));
  assert.is(signals[0], undefined);
  assert.is(signals[1], signal);
  const aborted = Object.assign(new EventTarget(), { aborted: true }) as AbortSignal;
  assert.is(errorOf(await fetchTransport({ fetch })(LIST, context(aborted))).reason, "aborted");
  assert.is(signals.length, 2);
});

const plain: [baseUrl: string, url: string][] = [
  ["http://127.0.0.1:8080", "http://127.0.0.1:8080/api/external/v2/journals?limit=20"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/api/external/v2/journals?limit=20"],
  ["https://proxy.test/a/b//", "https://proxy.test/a/b/api/external/v2/journals?limit=20"],
  ["HTTPS://PROXY.test", "HTTPS://PROXY.test/api/external/v2/journals?limit=20"],
];

for (const [baseUrl, url] of plain) {
  options(`put the API below the base URL ${baseUrl}`, async () => {
    const { urls, fetch } = recordingFetch();
    await fetchTransport({ fetch, baseUrl })(LIST, context());
    assert.equal(urls, [url]);
  });
}

const refused: [title: string, baseUrl: unknown][] = [
  ["empty", ""],
  ["not a URL", "app.pennylane.com"],
  ["a path", "/api"],
  ["of another scheme", "ftp://app.pennylane.com"],
  ["a file", "file:///etc/passwd"],
  ["with a user and a password", "https://me:hunter2@app.pennylane.com"],
  ["with a user", "https://me@app.pennylane.com"],
  ["with a query", "https://app.pennylane.com/?key=hunter2"],
  ["with a query that is empty", "https://app.pennylane.com/?"],
  ["with a fragment", "https://app.pennylane.com/#hunter2"],
  ["null", null],
  ["a number", 443],
  ["a URL object", new URL("https://app.pennylane.com")],
];

for (const [title, baseUrl] of refused) {
  options(`refuse a base URL that is ${title}, and send nothing`, async () => {
    const { urls, fetch } = recordingFetch();
    const result = await fetchTransport({ fetch, baseUrl: baseUrl as string })(LIST, context());
    assert.is(pathsOf(result), "baseUrl");
    assert.not.match(messagesOf(result), "hunter2");
    assert.equal(urls, []);
  });
}

const wrong: [title: string, options: unknown, path: string][] = [
  ["null", null, "options"],
  ["a URL instead of options", "https://app.pennylane.com", "options"],
  ["a number", 5, "options"],
  ["a fetch that is null", { fetch: null }, "fetch"],
  ["a fetch that is not a function", { fetch: "node-fetch" }, "fetch"],
  ["a promise in words", { sendsOnce: "yes" }, "sendsOnce"],
  ["an option that there is not", { timeout: 5000 }, "timeout"],
];

for (const [title, value, path] of wrong) {
  options(`may be ${title} in JavaScript: nothing throws, nothing is sent`, async () => {
    const result = await fetchTransport(value as FetchTransportOptions)(LIST, context());
    assert.is(pathsOf(result), path);
  });
}

options.run();

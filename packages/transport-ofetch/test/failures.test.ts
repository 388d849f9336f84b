import { suite } from "@centime/test-kit";
import { createFetch, FetchError, ofetch as plain } from "ofetch";
import * as assert from "uvu/assert";
import type { OfetchTransportOptions } from "../src/index.ts";
import { errorOf, instance, LIST, pathsOf, responseOf, send } from "./help/send.ts";

const failures = suite("an ofetch that fails");

const refused = () =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }),
  });

failures("because of the network, says what fetch said", async () => {
  const { ofetch } = instance({}, () => Promise.reject(refused()));
  const error = errorOf(await send({ ofetch, sendsOnce: true }));
  assert.equal([error.reason, error.sent], ["network", "no"]);
  assert.is(error.message, "ofetch failed: connect ECONNREFUSED");
});

failures("because of the network, may have sent before if its instance may repeat", async () => {
  const { ofetch } = instance({}, () => Promise.reject(refused()));
  const error = errorOf(await send({ ofetch }));
  assert.equal([error.reason, error.sent], ["network", "maybe"]);
});

failures("holds nothing of the request, where the token is", async () => {
  const { ofetch } = instance({}, () => Promise.reject(refused()));
  const error = errorOf(await send({ ofetch }));
  assert.instance(error.cause, TypeError);
  assert.not.instance(error.cause, FetchError);
});

failures("does not run again what failed", async () => {
  const { ofetch, fetched } = instance({ retry: 5 }, () => Promise.reject(refused()));
  errorOf(await send({ ofetch }));
  assert.is(fetched.length, 1);
});

const throwing = () => {
  throw new Error("Bearer secret-token is not to my taste");
};

for (const hook of ["onRequest", "onResponse"] as const) {
  failures(`because an interceptor throws in ${hook}, may have sent`, async () => {
    const { ofetch } = instance({ [hook]: throwing });
    const error = errorOf(await send({ ofetch }));
    assert.equal([error.reason, error.sent], ["transport", "maybe"]);
    assert.is(
      error.message,
      "ofetch or an interceptor failed: Bearer [redacted] is not to my taste",
    );
  });
}

failures("because an interceptor throws in onRequestError, may have sent", async () => {
  const { ofetch } = instance({ onRequestError: throwing }, () => Promise.reject(refused()));
  const error = errorOf(await send({ ofetch }));
  assert.equal([error.reason, error.sent], ["transport", "maybe"]);
});

failures("because an interceptor's own request was refused, may have sent", async () => {
  const logger = instance({}, () => Promise.reject(refused())).ofetch;
  const { ofetch } = instance({
    onResponse: async () => {
      await logger("https://logs.test/", { retry: false });
    },
  });
  const error = errorOf(await send({ ofetch }));
  assert.equal([error.reason, error.sent], ["transport", "maybe"]);
  assert.not.instance(error.cause, FetchError);
});

for (const thrown of ["a text", 5, null, undefined, Symbol("odd"), { name: "FetchError" }]) {
  failures(`because an interceptor throws ${String(thrown)}, is a failure as well`, async () => {
    const { ofetch } = instance({ onRequest: () => Promise.reject(thrown) });
    const error = errorOf(await send({ ofetch }));
    assert.equal([error.reason, error.sent], ["transport", "maybe"]);
  });
}

failures("because an interceptor has read the response, says so", async () => {
  const { ofetch } = instance({
    onResponse: async ({ response }) => {
      await response.text();
    },
  });
  assert.is(errorOf(await send({ ofetch })).sent, "maybe");
});

failures("because it was aborted, says aborted", async () => {
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  const { ofetch } = instance({}, async () => {
    controller.abort(reason);
    throw reason;
  });
  const error = errorOf(await send({ ofetch }, LIST, controller.signal));
  assert.equal([error.reason, error.sent], ["aborted", "maybe"]);
  assert.is(error.cause, reason);
});

failures("because a response is too large, may have sent", async () => {
  const { ofetch } = instance({}, async () => new Response("x".repeat(11)));
  const error = errorOf(await send({ ofetch, maxBytes: 10 }));
  assert.equal([error.reason, error.sent], ["transport", "maybe"]);
});

failures("because it returns nonsense, is an error of the transport", async () => {
  const ofetch = Object.assign(async () => undefined, plain, { raw: async () => 5 });
  const error = errorOf(await send({ ofetch } as unknown as OfetchTransportOptions));
  assert.equal([error.reason, error.sent], ["transport", "maybe"]);
});

const wrong: [title: string, options: unknown, path: string][] = [
  ["null", null, "options"],
  ["an ofetch that is null", { ofetch: null }, "ofetch"],
  ["fetch instead of ofetch", { ofetch: globalThis.fetch }, "ofetch"],
  ["an invalid base URL", { baseUrl: "app.pennylane.com" }, "baseUrl"],
  ["an invalid limit", { maxBytes: "64 MB" }, "maxBytes"],
];

for (const [title, options, path] of wrong) {
  failures(`because its options are ${title}, sends nothing`, async () => {
    assert.is(pathsOf(await send(options as OfetchTransportOptions)), path);
  });
}

failures("leaves the next one alone", async () => {
  let turn = 0;
  const fetch = async () => {
    turn += 1;
    if (turn === 1) throw refused();
    return new Response("{}");
  };
  const ofetch = createFetch({ fetch });
  errorOf(await send({ ofetch }));
  assert.is(responseOf(await send({ ofetch })).status, 200);
});

failures.run();

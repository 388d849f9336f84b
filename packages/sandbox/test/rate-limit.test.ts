import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, send } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";
const noon = () => new Date("2026-07-01T12:00:01.000Z");

const rateLimit = suite("rate limit");

rateLimit("every response counts down to the next window", async () => {
  const sandbox = createSandbox({ now: noon });
  for (const remaining of ["24", "23", "22"]) {
    const { headers } = await send(sandbox, "GET", JOURNALS);
    assert.is(headers.get("ratelimit-limit"), "25");
    assert.is(headers.get("ratelimit-remaining"), remaining);
    assert.is(headers.get("ratelimit-reset"), String(Date.UTC(2026, 6, 1, 12, 0, 5) / 1000));
    assert.is(headers.get("retry-after"), null);
  }
});

rateLimit("the 26th request within 5 seconds is a 429 in plain text", async () => {
  const sandbox = createSandbox({ now: noon });
  for (let count = 0; count < 25; count += 1) await accepted(sandbox, getJournals());
  const response = await send(sandbox, "GET", JOURNALS);
  assert.is(response.status, 429);
  assert.match(response.headers.get("content-type") ?? "", /^text\/plain/);
  assert.is(response.headers.get("retry-after"), "4");
  assert.is(response.headers.get("ratelimit-remaining"), "0");
  assert.is(await response.text(), "Rate limit exceeded. Please retry in 4 seconds.");

  sandbox.advance(4000);
  await accepted(sandbox, getJournals());
});

rateLimit("requests without the token take nothing out of its budget", async () => {
  const sandbox = createSandbox({ now: noon });
  await send(sandbox, "GET", JOURNALS, { headers: { authorization: "Bearer wrong" } });
  const { headers } = await send(sandbox, "GET", JOURNALS);
  assert.is(headers.get("ratelimit-remaining"), "24");
});

rateLimit("can be smaller, or off", async () => {
  const small = createSandbox({ now: noon, rateLimit: { requests: 1, windowMs: 1000 } });
  assert.is((await send(small, "GET", JOURNALS)).status, 200);
  assert.is((await send(small, "GET", JOURNALS)).status, 429);

  const off = createSandbox({ now: noon, rateLimit: "off" });
  for (let count = 0; count < 40; count += 1) {
    const { status, headers } = await send(off, "GET", JOURNALS);
    assert.is(status, 200);
    assert.is(headers.get("ratelimit-remaining"), "25");
  }
});

rateLimit("is never overrun with the sandbox's own clock", async () => {
  const sandbox = createSandbox();
  for (let count = 0; count < 100; count += 1) await accepted(sandbox, getJournals());
});

rateLimit.run();

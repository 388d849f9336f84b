import { setTimeout } from "node:timers/promises";
import { type Cassette, withCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";
import { expect, type TestContext, test } from "vitest";

const listThrough = (cassette: Cassette | undefined) => {
  const { PENNYLANE_TOKEN: token = "replaying", PENNYLANE_URL: baseUrl } = process.env;
  return unwrap(createClient({ token, baseUrl, cassette }).journals.getJournals({ limit: 50 }));
};

let slow: Cassette | undefined;

test(
  "goes on after an expectation that is not met",
  withCassette("failing/soft", async (cassette) => {
    await listThrough(cassette);
    expect.soft("sales").toBe("purchases");
  }),
);

test(
  "takes longer than it may",
  withCassette("failing/slow", async (cassette, { signal }: TestContext) => {
    slow = cassette;
    await listThrough(cassette);
    while (!signal.aborted) await setTimeout(10);
  }),
  1_000,
);

test("comes to its end all the same", () =>
  expect
    .poll(() => listThrough(slow).catch(({ message }) => message), { timeout: 60_000 })
    .toMatch("is closed"));

import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { type Cassette, withCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";

const listThrough = (cassette: Cassette | undefined) => {
  const { PENNYLANE_TOKEN: token = "replaying", PENNYLANE_URL: baseUrl } = process.env;
  return unwrap(createClient({ token, baseUrl, cassette }).journals.getJournals({ limit: 50 }));
};

let slow: Cassette | undefined;

test(
  "takes longer than it may",
  { timeout: 1_000 },
  withCassette("failing/slow", async (cassette, { signal }: TestContext) => {
    slow = cassette;
    await listThrough(cassette);
    while (!signal.aborted) await setTimeout(10);
  }),
);

test("comes to its end all the same", async () => {
  let said = "";
  while (!said.includes("is closed")) {
    said = await listThrough(slow).then(String, ({ message }) => message);
  }
});

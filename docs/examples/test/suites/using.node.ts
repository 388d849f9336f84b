import assert from "node:assert/strict";
import { test } from "node:test";
import { openCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";

test("there is a journal for sales", async () => {
  await using cassette = openCassette("journals/using");
  const pennylane = createClient({
    token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
    baseUrl: process.env["PENNYLANE_URL"],
    cassette,
  });
  const page = await unwrap(pennylane.journals.getJournals({ limit: 50 }));
  assert.ok(page.items.some(({ type }) => type === "sales"));
  await unwrap(cassette.close()); // a test that fails does not come here, and its cassette stays as it was
});

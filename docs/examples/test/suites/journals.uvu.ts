import { type Cassette, withCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";
import { test } from "uvu";
import * as assert from "uvu/assert";

const clientWith = (cassette: Cassette) =>
  createClient({
    token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
    baseUrl: process.env["PENNYLANE_URL"],
    cassette,
  });

test(
  "there is a journal for sales",
  withCassette("journals/uvu", async (cassette) => {
    const page = await unwrap(clientWith(cassette).journals.getJournals({ limit: 50 }));
    assert.ok(page.items.some(({ type }) => type === "sales"));
  }),
);

test.run();

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Cassette, withCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";

const clientWith = (cassette: Cassette) =>
  createClient({
    token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
    baseUrl: process.env["PENNYLANE_URL"],
    cassette,
  });

test(
  "there is a journal for sales",
  withCassette("journals/node", async (cassette) => {
    const page = await unwrap(clientWith(cassette).journals.getJournals({ limit: 50 }));
    assert.ok(page.items.some(({ type }) => type === "sales"));
  }),
);

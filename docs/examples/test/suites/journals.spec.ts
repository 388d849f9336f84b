import { type Cassette, withCassette } from "@centime/cassette";
import { createClient, unwrap } from "centime";
import { expect, test } from "vitest";

const clientWith = (cassette: Cassette) =>
  createClient({
    token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
    baseUrl: process.env["PENNYLANE_URL"],
    cassette,
  });

test(
  "there is a journal for sales",
  withCassette("journals/vitest", async (cassette) => {
    const page = await unwrap(clientWith(cassette).journals.getJournals({ limit: 50 }));
    expect(page.items.map(({ type }) => type)).toContain("sales");
  }),
);

import { type Cassette, withCassette } from "@centime/cassette";
import { expect, test } from "@jest/globals";
import { createClient, unwrap } from "centime";

const clientWith = (cassette: Cassette) =>
  createClient({
    token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
    baseUrl: process.env["PENNYLANE_URL"],
    cassette,
  });

test(
  "there is a journal for sales",
  withCassette("journals/jest", async (cassette) => {
    const page = await unwrap(clientWith(cassette).journals.getJournals({ limit: 50 }));
    expect(page.items.map(({ type }) => type)).toContain("sales");
  }),
);

import { openCassette } from "@centime/cassette";
import { createClient, toError } from "centime";
import { afterAll, expect, test } from "vitest";

const cassette = openCassette("journals/vitest");
const pennylane = createClient({
  token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
  baseUrl: process.env["PENNYLANE_URL"],
  cassette,
});

test("there is a journal for sales", async () => {
  const page = await pennylane.journals.getJournals({ limit: 50 });
  if (page.isErr()) throw toError(page.error);
  expect(page.value.items.map(({ type }) => type)).toContain("sales");
});

afterAll(async () => {
  const closed = await cassette.close();
  if (closed.isErr()) throw new Error(closed.error.message);
});

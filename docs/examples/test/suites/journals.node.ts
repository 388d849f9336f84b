import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCassette } from "@centime/cassette";
import { createClient, toError } from "centime";

const cassette = openCassette("journals/node");
const pennylane = createClient({
  token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
  baseUrl: process.env["PENNYLANE_URL"],
  cassette,
});

test("there is a journal for sales", async () => {
  const page = await pennylane.journals.getJournals({ limit: 50 });
  if (page.isErr()) throw toError(page.error);
  assert.ok(page.value.items.some(({ type }) => type === "sales"));
});

after(async () => {
  const closed = await cassette.close();
  if (closed.isErr()) throw new Error(closed.error.message);
});

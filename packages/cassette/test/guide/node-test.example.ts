import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openCassette } from "@centime/cassette";
import { createClient, fetchTransport } from "centime";
import { getJournals } from "centime/journals";

const cassette = openCassette("journals/list");
const pennylane = createClient({
  token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
  transport: fetchTransport({ baseUrl: process.env["PENNYLANE_URL"] }),
  cassette,
});

test("there is a journal for sales", async () => {
  const page = (await pennylane.send(getJournals({ limit: 50 })))._unsafeUnwrap();
  assert.ok(page.items.some(({ type }) => type === "sales"));
});

after(async () => {
  const closed = await cassette.close();
  if (closed.isErr()) throw new Error(closed.error.message);
});

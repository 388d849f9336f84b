import { openCassette } from "@centime/cassette";
import { createClient, toError } from "centime";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const cassette = openCassette("journals/uvu");
const pennylane = createClient({
  token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
  baseUrl: process.env["PENNYLANE_URL"],
  cassette,
});

const journals = suite("journals");

journals("have one for sales", async () => {
  const page = await pennylane.journals.getJournals({ limit: 50 });
  if (page.isErr()) throw toError(page.error);
  assert.ok(page.value.items.some(({ type }) => type === "sales"));
});

journals("are all that was recorded", async () => {
  const closed = await cassette.close();
  assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
});

journals.run();

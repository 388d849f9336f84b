import { openCassette } from "@centime/cassette";
import { createClient, fetchTransport } from "centime";
import { getJournals } from "centime/journals";
// biome-ignore lint/style/noRestrictedImports: it shows how users write tests
import { suite } from "uvu";
import * as assert from "uvu/assert";

const cassette = openCassette("journals/list");
const pennylane = createClient({
  token: process.env["PENNYLANE_TOKEN"] ?? "replaying",
  transport: fetchTransport({ baseUrl: process.env["PENNYLANE_URL"] }),
  cassette,
});

const journals = suite("journals");

journals("have one for sales", async () => {
  const page = (await pennylane.send(getJournals({ limit: 50 })))._unsafeUnwrap();
  assert.ok(page.items.some(({ type }) => type === "sales"));
});

journals("are all that was recorded", async () => {
  const closed = await cassette.close();
  assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
});

journals.run();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { HarLog } from "../src/har/schema.ts";
import { formatHar } from "../src/har/write.ts";

const har = suite("the text of a HAR file");

const log = {
  version: "1.2",
  creator: { name: "a browser", version: "1" },
  entries: [],
  _browser: "one",
  _statuses: { "200": 3, "": 1, other: [{ "7": "kept" }] },
};

har("keeps every key, those of third parties and those made of digits as well", () => {
  assert.equal(JSON.parse(formatHar(log as unknown as HarLog)), { log });
});

har("is the same whatever the order of the keys", () => {
  const reversed = Object.fromEntries(Object.entries(log).reverse());
  assert.is(formatHar(reversed as unknown as HarLog), formatHar(log as unknown as HarLog));
});

har.run();

import { readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import { transportSuite } from "@centime/transport/conformance";
import * as assert from "uvu/assert";
import { cannedTransport } from "../../transports/canned-transport.ts";

const guide = suite("docs/guides/transports.md");

const ROOT = new URL("../../../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

const SOURCES = [
  "docs/examples/transports/canned-transport.ts",
  "docs/examples/transports/edge-worker.ts",
  "docs/examples/transports/undici-transport.ts",
  "docs/examples/transports/upload-terms.ts",
  "docs/examples/test/transports/undici-conformance.ts",
  "packages/client/test/download/save-pdf.ts",
];

/** Code without what a guide spells in another way: where a relative import leads. */
const withoutImports = (code: string) => code.replace(/^import .*\n/gm, "").trim();

guide("shows code that is compiled and tested, all of it", () => {
  const blocks = [...read("docs/guides/transports.md").matchAll(/```ts\n(.*?)```/gs)];
  const shown = blocks.map(([, code = ""]) => withoutImports(code));
  assert.equal(
    SOURCES.filter((path) => !shown.includes(withoutImports(read(path)))),
    [],
  );
  assert.is(shown.length, SOURCES.length);
});

guide("tells how many cases the suite has", () => {
  const network = { elsewhere: "http://b.test", closed: "http://c.test" };
  const cases = transportSuite(() => cannedTransport({}), { origin: "http://a.test", network });
  assert.match(read("docs/guides/transports.md"), `a conformance suite of ${cases.length} cases`);
});

guide.run();

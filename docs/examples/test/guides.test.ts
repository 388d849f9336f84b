import { readdirSync, readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import { transportSuite } from "@centime/transport/conformance";
import * as assert from "uvu/assert";
import { cannedTransport } from "../transports/canned-transport.ts";

const guides = suite("the guides");

const ROOT = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** Guides, and the files that they show: all of each, and no other code. */
const SHOWN = {
  "docs/guides/calls.md": [
    "docs/examples/calls/copy-vat-rate.ts",
    "docs/examples/calls/in-a-request.ts",
    "docs/examples/calls/import-bill.ts",
    "docs/examples/calls/installments.ts",
    "docs/examples/calls/invoice-order.ts",
    "docs/examples/calls/overdue.ts",
    "docs/examples/calls/vat.ts",
    "docs/examples/calls/version-end.ts",
  ],
  "docs/guides/drift.md": [
    "docs/examples/drift/find-drift.ts",
    "docs/examples/drift/nightly.ts",
    "docs/examples/drift/get-installments.ts",
    "docs/examples/drift/archive-product.ts",
  ],
  "docs/guides/oauth.md": [
    "docs/examples/oauth/sign-in.ts",
    "docs/examples/oauth/shared-tokens.ts",
    "docs/examples/oauth/must-connect-again.ts",
  ],
  "docs/guides/pages.md": [
    "docs/examples/pages/read-year.ts",
    "docs/examples/pages/follow-invoices.ts",
    "docs/examples/pages/save-fec.ts",
  ],
  "docs/guides/opentelemetry.md": ["docs/examples/opentelemetry/traced-client.ts"],
  "docs/guides/redis.md": ["docs/examples/redis/shared-client.ts"],
  "docs/guides/sync.md": ["docs/examples/sync/sync-once.ts"],
  "docs/guides/transports.md": [
    "docs/examples/transports/canned-transport.ts",
    "docs/examples/transports/edge-worker.ts",
    "docs/examples/transports/undici-transport.ts",
    "docs/examples/transports/upload-terms.ts",
    "docs/examples/transports/save-pdf.ts",
    "docs/examples/test/transports/undici-conformance.ts",
  ],
  "docs/guides/webhooks.md": [
    "docs/examples/webhooks/receive-delivery.ts",
    "docs/examples/webhooks/hono-webhooks.ts",
    "docs/examples/webhooks/node-webhooks.ts",
    "docs/examples/webhooks/worker-webhooks.ts",
  ],
};

/** Code without relative imports, which a guide spells in another way. */
const comparable = (code: string): string => code.replace(/^import .*"\..*\n/gm, "").trim();

for (const [guide, sources] of Object.entries(SHOWN)) {
  guides(`show in ${guide} what is compiled and tested, all of it`, () => {
    const blocks = [...read(guide).matchAll(/```ts\n(.*?)```/gs)];
    assert.equal(
      blocks.map(([, code = ""]) => comparable(code)).sort(),
      sources.map((path) => comparable(read(path))).sort(),
    );
  });
}

const SUITES = ["journals.uvu.ts", "journals.node.ts", "journals.spec.ts"];

guides("show in docs/guides/cassettes.md the suites that are run", () => {
  const guide = read("docs/guides/cassettes.md");
  for (const name of SUITES) {
    const path = `examples/test/suites/${name}`;
    assert.ok(guide.includes(`(../${path})):\n\n\`\`\`ts\n${read(`docs/${path}`)}\`\`\``), name);
  }
});

const PROGRAMS = [
  "examples/service/mirror.ts",
  "examples/worker/worker.ts",
  "examples/script/late-invoices.ts",
];

guides("link each example program", () => {
  const all = readdirSync(new URL("docs/guides/", ROOT))
    .map((name) => read(`docs/guides/${name}`))
    .join("");
  for (const path of PROGRAMS) assert.ok(all.includes(`(../${path})`), path);
});

const MIDDLEWARE = "docs/examples/middleware/";
const middlewareGuide = read("docs/guides/middleware.md");
const middleware = readdirSync(new URL(MIDDLEWARE, ROOT));

guides("show in docs/guides/middleware.md only code that is compiled and tested", () => {
  const oneLine = (code: string): string => code.replace(/\s+/g, " ").trim();
  const sources = middleware.map((name) => oneLine(read(MIDDLEWARE + name)));
  const blocks = [...middlewareGuide.matchAll(/```(\w*)\n(.*?)```/gs)];
  assert.ok(blocks.length > 5);
  for (const [, language, code = ""] of blocks) {
    assert.is(language, "ts");
    assert.ok(
      sources.some((source) => source.includes(oneLine(code))),
      `no source has:\n${code}`,
    );
  }
});

guides("link each example of middleware", () => {
  for (const name of middleware) {
    assert.ok(middlewareGuide.includes(`../examples/middleware/${name}`), name);
  }
});

guides("count the cases of the conformance suite", () => {
  const network = { elsewhere: "http://b.test", closed: "http://c.test" };
  const cases = transportSuite(() => cannedTransport({}), { baseUrl: "http://a.test", network });
  assert.match(read("docs/guides/transports.md"), `a conformance suite of ${cases.length} cases`);
});

guides.run();

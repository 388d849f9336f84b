import { readdirSync, readFileSync } from "node:fs";

const ROOT = new URL("../../../../../", import.meta.url);
export const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** Names of the files in a folder of the repository. */
export const namesIn = (folder: string): readonly string[] => readdirSync(new URL(folder, ROOT));

/** Guides, and the files that they show: all of each, and no other code. */
export const SHOWN: Readonly<Record<string, readonly string[]>> = {
  "docs/fr/index.md": ["docs/examples/start/first-list.ts"],
  "docs/index.md": ["docs/examples/start/first-list.ts"],
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
  "docs/guides/failures.md": [
    "docs/examples/failures/every-kind.ts",
    "docs/examples/failures/what-to-do.ts",
    "docs/examples/failures/form-errors.ts",
    "docs/examples/failures/throwing.ts",
  ],
  "docs/guides/money.md": [
    "docs/examples/money/add-up.ts",
    "docs/examples/money/line-total.ts",
    "docs/examples/money/amount-input.ts",
  ],
  "docs/guides/moving.md": [
    "docs/examples/moving/with-fetch.ts",
    "docs/examples/moving/with-centime.ts",
    "docs/examples/moving/by-path.ts",
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
  "docs/guides/privacy.md": ["docs/examples/privacy/what-is-logged.ts"],
  "docs/guides/redis.md": ["docs/examples/redis/shared-client.ts"],
  "docs/guides/start.md": [
    "docs/examples/start/first-list.ts",
    "docs/examples/start/first-invoice.ts",
    "docs/examples/start/first-failure.ts",
    "docs/examples/start/with-token.ts",
  ],
  "docs/guides/sync.md": ["docs/examples/sync/sync-once.ts"],
  "docs/guides/transports.md": [
    "docs/examples/transports/canned-transport.ts",
    "docs/examples/transports/edge-worker.ts",
    "docs/examples/transports/undici-transport.ts",
    "docs/examples/transports/upload-terms.ts",
    "docs/examples/transports/save-pdf.ts",
    "docs/examples/test/transports/undici-conformance.ts",
  ],
  "docs/guides/tests.md": [
    "docs/examples/test/suites/lost.node.ts",
    "docs/examples/test/suites/lost.spec.ts",
    "docs/examples/test/suites/lost.uvu.ts",
    "docs/examples/test/suites/call.uvu.ts",
  ],
  "docs/guides/traps.md": ["docs/examples/traps/silent-filter.ts"],
  "docs/guides/webhooks.md": [
    "docs/examples/webhooks/hono-webhooks.ts",
    "docs/examples/webhooks/next-route.ts",
    "docs/examples/webhooks/node-webhooks.ts",
    "docs/examples/webhooks/worker-webhooks.ts",
  ],
  "docs/guides/writing.md": [
    "docs/examples/writing/lost-response.ts",
    "docs/examples/writing/issue-once.ts",
    "docs/examples/writing/import-customers.ts",
  ],
};

/** The guides in French, by the guide in English that each is of. */
export const FRENCH: ReadonlyMap<string, string> = new Map(
  namesIn("docs/fr/guides/").map((name) => [`docs/guides/${name}`, `docs/fr/guides/${name}`]),
);

/** A block of code in a guide. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

export const blocksOf = (guide: string): readonly CodeBlock[] =>
  [...read(guide).matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
    language,
    code,
  }));

/** Code without relative imports, which a guide spells in another way. */
export const comparable = (code: string): string => code.replace(/^import .*"\..*\n/gm, "").trim();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { lint } from "./lint.ts";

const DIRECTION = /noRestrictedImports|stays in its package|noNodejsModules/;

const forbidden: [path: string, ...modules: string[]][] = [
  [
    "packages/core/src/sample.ts",
    "centime",
    "centime/bare",
    "@centime/core",
    "@centime/core/journals",
    "@centime/transport",
    "@centime/sandbox",
    "@centime/contract",
    "@centime/test-kit",
    "../../client/src/index.ts",
    "../../client/dist/src/index.js",
    "uvu",
    "uvu/assert",
    "fast-check",
  ],
  ["packages/core/src/deeper/sample.ts", "../../../client/src/index.ts"],
  ["packages/core/test/sample.test.ts", "centime", "@centime/sandbox", "@centime/transport"],
  [
    "packages/client/src/sample.ts",
    "@centime/sandbox",
    "@centime/cassette",
    "@centime/transport/conformance",
    "@centime/transport-ofetch",
    "@centime/contract",
    "@centime/test-kit",
    "../../core/src/index.ts",
    "node:http",
    "uvu/assert",
    "fast-check",
  ],
  ...["transport", "transport-ofetch", "cassette", "sandbox"].map((name): [string, ...string[]] => [
    `packages/${name}/src/sample.ts`,
    "centime",
    "centime/bare",
    "@centime/contract",
    "@centime/bench",
    "../../core/src/index.ts",
    "uvu/assert",
    "fast-check",
  ]),
  ["packages/transport/src/sample.ts", "node:http", "@centime/sandbox", "@centime/transport"],
  ["packages/transport/src/conformance/sample.ts", "node:http"],
  [
    "packages/transport-ofetch/src/sample.ts",
    "node:http",
    "@centime/sandbox",
    "@centime/transport/conformance",
  ],
  ["packages/contract/src/sample.ts", "centime", "@centime/sandbox", "uvu/assert"],
  ["packages/demo/src/sample.ts", "../../core/src/index.ts", "uvu/assert", "@centime/test-kit"],
  [
    "packages/client/test/sample.test.ts",
    "uvu",
    "../../core/src/index.ts",
    "../../core/test/help.ts",
  ],
  ["packages/client/test/deeper/sample.test.ts", "../../../core/src/index.ts"],
];

const allowed: [path: string, ...modules: string[]][] = [
  ["packages/core/src/sample.ts", "neverthrow", "valibot", "./call.ts", "../src/call.ts"],
  [
    "packages/core/test/deeper/sample.test.ts",
    "@centime/core",
    "@centime/core/journals",
    "@centime/test-kit",
    "uvu/assert",
    "fast-check",
    "../../src/index.ts",
    "../../src/resources/journals.ts",
    "node:fs",
  ],
  [
    "packages/client/src/sample.ts",
    "@centime/core",
    "@centime/core/journals",
    "@centime/transport",
  ],
  ["packages/client/test/sample.test.ts", "@centime/sandbox", "@centime/test-kit", "uvu/assert"],
  ["packages/transport/src/sample.ts", "@centime/core", "@centime/core/journals"],
  ["packages/transport/src/conformance/server/sample.ts", "node:http"],
  ["packages/transport-ofetch/src/sample.ts", "@centime/core", "@centime/transport"],
  [
    "packages/sandbox/src/sample.ts",
    "@centime/core",
    "@centime/core/catalogue",
    "@centime/transport",
    "hono",
    "node:http",
  ],
  ["packages/contract/src/sample.ts", "@centime/core/catalogue", "node:fs"],
  ["packages/demo/src/sample.ts", "centime", "centime/journals", "@centime/sandbox"],
  ["packages/test-kit/src/sample.ts", "uvu"],
];

const imports = suite("imports", { limitMs: 30_000 });

imports("go one way", () => {
  assert.equal(
    findings(forbidden)
      .filter(({ reports }) => reports.length === 0)
      .map(({ where }) => where),
    [],
  );
});

imports("that go that way are let through", () => {
  assert.equal(
    findings(allowed).filter(({ reports }) => reports.length > 0),
    [],
  );
});

imports("are judged in every form", () => {
  const forms = [
    'export * from "centime";',
    'export { send } from "centime";',
    'import type { Client } from "centime";\nexport type Given = Client;',
    'export const client = await import("centime");',
    'export const client = await import("../../client/src/index.ts");',
    'export * from "../../client/src/index.ts";',
  ];
  const reports = lint(forms.map((code) => ({ path: "packages/core/src/sample.ts", code })));
  const missed = forms.filter((_, index) => !reports[index]?.some((text) => DIRECTION.test(text)));
  assert.equal(missed, []);
});

function findings(table: [path: string, ...modules: string[]][]) {
  const samples = table.flatMap(([path, ...modules]) =>
    modules.map((module) => ({
      path,
      code: `import * as given from ${JSON.stringify(module)};\nexport const name = given;`,
      where: `${path}: ${module}`,
    })),
  );
  const reports = lint(samples);
  return samples.map(({ where }, index) => ({
    where,
    reports: (reports[index] ?? []).filter((text) => DIRECTION.test(text)),
  }));
}

imports.run();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { lint } from "./lint.ts";
import { readText, sourcesBelow } from "./root.ts";

const IMPURE = /core is pure|noRestrictedGlobals|noRestrictedImports|noNodejsModules|noConsole/;

const forbidden = [
  "export const now = Date.now();",
  "export const now = Date?.now();",
  'export const now = Date["now"]();',
  "export const clock = Date.now;",
  "export const { now } = Date;",
  "export const Clock = Date;",
  "export const now = new Date();",
  "export const now = new Date;",
  "export const now = new (Date)();",
  "export const now = Date();",
  "export const later = new Date(Date.now() + 1);",
  "export const now = new globalThis.Date();",
  "export const now = performance.now();",
  "export const now = Temporal.Now.instant();",
  "export const chance = Math.random();",
  "export const chance = [1, 2].map(Math.random);",
  'export const chance = Math["random"]();',
  "export const { random } = Math;",
  "export const id = crypto.randomUUID();",
  "export const bytes = crypto.getRandomValues(new Uint8Array(8));",
  "export const { randomUUID } = crypto;",
  "export const token = process.env;",
  'export const token = globalThis["process"];',
  "export const token = Deno.env;",
  "export const token = Bun.env;",
  "export const agent = navigator.userAgent;",
  "export const place = location.href;",
  'export const token = localStorage.getItem("token");',
  'export const answer = fetch("https://example.com");',
  "export const send = fetch;",
  "export const request = new XMLHttpRequest();",
  'export const socket = new WebSocket("wss://example.com");',
  "setTimeout(() => undefined, 1);",
  "setInterval(() => undefined, 1);",
  "setImmediate(() => undefined);",
  "queueMicrotask(() => undefined);",
  "export const signal = AbortSignal.timeout(1);",
  'export const make = new Function("return 1");',
  'console.log("here");',
  'import { readFileSync } from "node:fs";\nexport const text = readFileSync("file");',
  'import { readFileSync } from "fs";\nexport const text = readFileSync("file");',
  'export const files = await import("node:fs");',
  'import type { Stats } from "node:fs";\nexport type Given = Stats;',
  'import type { FileHandle } from "node:fs/promises";\nexport type Given = FileHandle;',
];

const allowed = [
  "export const time = Date.parse(text);",
  "export const time = Date.UTC(2026, 0, 1);",
  "export const date = new Date(text);",
  "export const date = new Date(2026, 0, 1).toISOString();",
  "export const isDate = (value: unknown): value is Date => value instanceof Date;",
  "export type Moment = Date;",
  "export interface Moments { readonly dates: readonly Date[]; }",
  "export const most = Math.max(1, Math.round(1.5));",
  "export const sizes = [1, 2].map(Math.abs);",
  'export const digest = crypto.subtle.digest("SHA-256", new Uint8Array());',
  "export const wait = (setTimeout: (ms: number) => void) => setTimeout(1);",
  "export const send = async (fetch: () => Promise<string>) => await fetch();",
  "export const options = { process: 1, fetch: 2, now: 3 };",
  'export const url = new URL("https://example.com").href;',
  "export const bytes = new TextEncoder().encode(text);",
];

const inCore = (code: string) => ({ path: "packages/core/src/sample.ts", code });

const purity = suite("purity of core", { limitMs: 30_000 });

purity("forbids clocks, randomness, environment, network and timers", () => {
  const reports = lint(forbidden.map(inCore));
  const missed = forbidden.filter((_, index) => !reports[index]?.some((text) => IMPURE.test(text)));
  assert.equal(missed, []);
});

purity("allows what depends on its arguments alone", () => {
  const reports = lint(allowed.map(inCore)).flat();
  assert.equal(
    reports.filter((text) => IMPURE.test(text)),
    [],
  );
});

purity("asks nothing of the kind of other packages", () => {
  const code = "export const now = () => [Date.now(), new Date(), Math.random(), process.pid];";
  const reports = lint([{ path: "packages/sandbox/src/sample.ts", code }]).flat();
  assert.equal(
    reports.filter((text) => IMPURE.test(text)),
    [],
  );
});

purity("is not switched off by comments in core", () => {
  const rule =
    /lint\/(plugin|style\/noRestricted|correctness\/noNodejs)|lint(\/style|\/correctness)?:/;
  const comment = new RegExp(`biome-ignore(-\\w+)? (${rule.source})`);
  const switchedOff = sourcesBelow("packages/core/src").filter((path) =>
    comment.test(readText(path)),
  );
  assert.equal(switchedOff, []);
});

purity.run();

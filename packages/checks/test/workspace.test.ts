import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { PACKAGES, ROOT } from "../paths.ts";

const workspace = suite("the workspace", { limitMs: 60_000 });

const FORBIDDEN_IN_CORE = {
  "packages of ours": 'export * from "centime";',
  "types of packages of ours": 'export type { Client } from "centime";',
  "files of packages of ours": 'export * from "../../client/dist/src/index.js";',
  "what only tests need": 'export * from "uvu/assert";',
  "Node's modules": 'export { readFileSync } from "node:fs";',
  "a clock": "export const now = Date.now();",
  "a clock by another name": "export const clock = [Date.now];",
  "the present date": "export const now = new Date();",
  "random numbers": "export const chance = Math.random();",
  "random ids": "export const id = crypto.randomUUID();",
  "the environment": "export const { env } = process;",
  "the environment by another name": "export const host = globalThis;",
  "the network": 'export const response = fetch("https://example.com");',
  timers: "export const timer = setTimeout(() => {}, 1);",
  "signals with timers": "export const signal = AbortSignal.timeout(1);",
};

const ALLOWED_IN_CORE = [
  'export { ok } from "neverthrow";',
  'export const time = Date.parse("2026-01-31") + Date.UTC(2026, 0, 1);',
  "export const date = new Date(0).toISOString();",
  "export const most = Math.max(1, 2);",
  'export const digest = crypto.subtle.digest("SHA-256", new Uint8Array());',
  "export const wait = (setTimeout: (ms: number) => void) => setTimeout(1);",
];

workspace("lets core use nothing but its arguments and its dependencies", () => {
  const reports = lint("core", Object.values(FORBIDDEN_IN_CORE));
  const passed = Object.keys(FORBIDDEN_IN_CORE).filter((_, index) => reports[index]?.length === 0);
  assert.equal(passed, []);
  assert.equal(lint("core", ALLOWED_IN_CORE).flat(), []);
});

workspace("lets packages import what their manifests name, and nothing else", () => {
  const [declared, undeclared] = lint("sandbox", [
    'export * from "@centime/core";\nexport const now = Date.now();',
    'export * from "centime";',
  ]);
  assert.equal(declared, []);
  assert.match(String(undeclared), "noUndeclaredDependencies");
});

workspace(
  "imports the conformance suite nowhere else in its package: no application ships it",
  () => {
    const source = join(PACKAGES, "transport", "src");
    const files = readdirSync(source, { recursive: true, encoding: "utf8" });
    const others = files.filter((file) => file.endsWith(".ts") && !file.startsWith("conformance"));
    const importing = others.filter((file) =>
      /from "\.[^"]*\/conformance\//.test(readFileSync(join(source, file), "utf8")),
    );
    assert.equal(importing, []);
    assert.ok(others.length > 0 && others.length < files.length);
  },
);

interface LintReport {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

/** Lints each code as a file of a package; returns the rules that each breaks. */
function lint(name: string, code: readonly string[]): string[][] {
  const folder = temporaryFolder();
  const copied = ["biome.json", "scripts/no-clock.grit", `packages/${name}/package.json`];
  for (const path of copied) cpSync(join(ROOT, path), join(folder, path));
  mkdirSync(join(folder, `packages/${name}/src`));
  const paths = code.map((_, index) => `packages/${name}/src/sample-${index}.ts`);
  for (const [index, path] of paths.entries())
    writeFileSync(join(folder, path), `${code[index]}\n`);
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  assert.match(stdout, /^\{/, stderr);
  const { diagnostics } = JSON.parse(stdout) as LintReport;
  return paths.map((path) =>
    diagnostics.filter(({ location }) => location.path === path).map(({ category }) => category),
  );
}

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const readJson = <Shape>(...path: string[]): Shape =>
  JSON.parse(readFileSync(join(ROOT, ...path), "utf8")) as Shape;

const referencesOf = (folder: string): string[] =>
  (readJson<Project>(folder, "tsconfig.json").references ?? []).map(({ path }) =>
    join(folder, path),
  );

const folders = readdirSync(PACKAGES)
  .filter((name) => existsSync(join(PACKAGES, name, "package.json")))
  .map((name) => join("packages", name))
  .concat("docs/examples", "docs/site");

workspace("builds all projects", () => {
  assert.equal(referencesOf(".").sort(), [...folders].sort());
});

workspace("builds each project after those that it depends on", () => {
  const byName = new Map(
    folders.map((folder) => [readJson<Manifest>(folder, "package.json").name, folder]),
  );
  const missing = folders.flatMap((folder) => {
    const { dependencies, devDependencies } = readJson<Manifest>(folder, "package.json");
    return Object.keys({ ...dependencies, ...devDependencies })
      .flatMap((name) => byName.get(name) ?? [])
      .filter((needed) => !referencesOf(folder).includes(needed))
      .map((needed) => `${folder} → ${needed}`);
  });
  assert.equal(missing, []);
});

workspace("tells of the runtimes that it is tested with, in both languages", () => {
  const { devDependencies, optionalDependencies } = readJson<Manifest>(
    "packages/checks/package.json",
  );
  const installed = { ...devDependencies, ...optionalDependencies };
  const versions = [
    "node-20-linux-x64",
    "node-22-linux-x64",
    "node-24-linux-x64",
    "bun",
    "deno",
  ].map((name) => installed[name]?.replace(/^.*@/, ""));
  const [, year, month, day] = /(\d{4})(\d{2})(\d{2})/.exec(installed["workerd"] ?? "") ?? [];
  for (const guide of ["docs/guides/runtimes.md", "docs/fr/guides/runtimes.md"]) {
    const table =
      readFileSync(join(ROOT, guide), "utf8")
        .match(/^\|.*\|$/gm)
        ?.join("\n") ?? "";
    for (const version of [...versions, `${year}-${month}-${day}`]) {
      assert.match(table, `| ${version}`, guide);
    }
  }
});

workspace.run();

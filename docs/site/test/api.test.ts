import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { builtSite, ROOT } from "./help/built-site.ts";

const api = suite("the pages of the packages' names", { limitMs: 240_000 });

let built = "";

api.before(async () => {
  built = await builtSite();
});

const page = (name: string): string => readFileSync(join(built, "api", `${name}.html`), "utf8");

const PACKAGES = [
  "cassette",
  "client",
  "core",
  "otel",
  "redis",
  "sandbox",
  "sync",
  "transport",
  "transport-ofetch",
];

api("are there for every entry point that is not of operations, and in an index", () => {
  const index = page("index");
  for (const folder of PACKAGES) {
    const text = readFileSync(join(ROOT, "packages", folder, "package.json"), "utf8");
    const { name, exports } = JSON.parse(text) as { name: string; exports: object };
    const keys = Object.keys(exports).filter((key) =>
      /^\.$|^\.\/(?:oauth|bare|serve|replay)/.test(key),
    );
    for (const key of keys) {
      const entry = name + key.slice(1);
      assert.ok(existsSync(join(built, "api", `${entry.replaceAll("/", ".")}.html`)), entry);
      assert.ok(index.includes(`>${entry}</a>`), entry);
    }
  }
});

api("say what the docstrings say, and leave the operations to their pages", () => {
  assert.match(page("centime"), "Creates what a call describes, once");
  assert.match(page("@centime.core"), 'id="mayhavehappened"');
  assert.not.match(page("@centime.core"), 'id="getjournals"');
});

api.run();

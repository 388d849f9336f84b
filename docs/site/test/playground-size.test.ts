import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { buildParts, type Parts } from "../playground/build.ts";
import { ROOT, SITE } from "./help/built-site.ts";

const size = suite("the playground's size", { limitMs: 120_000 });

let parts: Parts = new Map();

size.before(async () => {
  parts = await buildParts({
    playground: join(SITE, "playground"),
    packages: join(ROOT, "packages"),
  });
});

const gzipped = (name: string): number => gzipSync(parts.get(name) ?? "", { level: 9 }).length;

size("sandbox and client are at most 120 kB gzipped, without PDF and Excel", () => {
  const weight = gzipped("boot.js") + gzipped("runtime.js");
  assert.ok(weight > 50_000 && weight <= 120_000, `${weight} bytes`);
});

size("what is seldom needed is apart", () => {
  const runtime = parts.get("runtime.js") ?? "";
  const lazy = [...runtime.matchAll(/loadPart\("([\w-]+\.js)"\)/g)].map(([, name = ""]) => name);
  assert.ok(lazy.length >= 5);
  assert.ok(lazy.every((name) => parts.has(name)));
  assert.not.match(runtime, /^import\b/);
});

size.run();

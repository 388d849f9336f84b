import { readFileSync } from "node:fs";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  createSuiteHandler,
  serveTransportSuite,
  transportSuite,
} from "../../src/conformance/index.ts";
import { MUTANTS, sound } from "./mutants.ts";

const server = await serveTransportSuite();
const conformance = suite("the suite of transports", { limitMs: 20_000 });

/** Whether a case fails, or takes longer than 500 ms. */
function fails(run: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), 500);
    run()
      .then(
        () => resolve(false),
        () => resolve(true),
      )
      .finally(() => clearTimeout(timer));
  });
}

for (const { title, make, noticedBy } of MUTANTS) {
  conformance(`notices a transport that ${title}`, async () => {
    const cases = transportSuite(make, server).filter(({ name }) => noticedBy.test(name));
    assert.ok(cases.length > 0, "no case has such a name");
    const results = await Promise.all(
      cases.map(async ({ name, run }) => ({ name, noticed: await fails(run) })),
    );
    const missed = results.filter(({ noticed }) => !noticed).map(({ name }) => name);
    assert.equal(missed, []);
  });
}

for (const { name, run } of transportSuite(sound, server)) {
  conformance(`lets a sound transport pass: ${name}`, run);
}

conformance("has a different name for each case", () => {
  const names = transportSuite(sound, server).map(({ name }) => name);
  assert.is(new Set(names).size, names.length);
});

conformance("leaves out what needs sockets where there are none", () => {
  const baseUrl = "http://suite.test";
  const names = transportSuite(sound, { baseUrl }).map(({ name }) => name);
  const all = transportSuite(sound, server).map(({ name }) => name);
  assert.ok(names.length > all.length / 2);
  assert.equal(
    names.filter((name) => /another origin|compress|slow|server that|kept connection/.test(name)),
    [],
  );
});

conformance("has a handler that responds with 404 to unknown paths", async () => {
  const response = await createSuiteHandler()(new Request("http://suite.test/nowhere"));
  assert.is(response.status, 404);
});

/** Everything that a module loads, but for what `import()` would load later. */
function loadedBy(module: URL, found = new Set<string>()): Set<string> {
  for (const [, specifier = ""] of readFileSync(module, "utf8").matchAll(/\bfrom "([^"]+)"/g)) {
    const isOwn = specifier.startsWith(".");
    const { href } = isOwn ? new URL(specifier, module) : { href: specifier };
    if (found.has(href)) continue;
    found.add(href);
    if (isOwn) loadedBy(new URL(href), found);
  }
  return found;
}

conformance("needs Node's modules only where its server starts", () => {
  const nodeModules = (path: string) =>
    [...loadedBy(new URL(path, import.meta.url))].filter((name) => name.startsWith("node:"));
  assert.equal(nodeModules("../../src/conformance/index.js"), []);
  assert.ok(nodeModules("../../src/conformance/server/serve-transport-suite.js").length > 0);
});

conformance.after(() => server.close());
conformance.run();

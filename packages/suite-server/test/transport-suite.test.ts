import { createSuiteHandler, transportSuite } from "@centime/core/testing";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { serveTransportSuite } from "../src/index.ts";
import { MUTANTS, sound } from "./help/mutants.ts";

const server = await serveTransportSuite();
const conformance = suite("the suite of transports", { limitMs: 20_000 });

/** Whether a case fails, or would go on for ever. */
function fails(run: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve(true), 500);
    run()
      .then(
        () => resolve(false),
        () => resolve(true),
      )
      .finally(() => clearTimeout(patience));
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

conformance("gives each case a name of its own", () => {
  const names = transportSuite(sound, server).map(({ name }) => name);
  assert.is(new Set(names).size, names.length);
});

conformance("leaves out what needs sockets where there are none", () => {
  const origin = "http://suite.test";
  const names = transportSuite(sound, { origin }).map(({ name }) => name);
  const all = transportSuite(sound, server).map(({ name }) => name);
  assert.ok(names.length > all.length / 2);
  assert.equal(
    names.filter((name) => /another origin|compress|slow|server that/.test(name)),
    [],
  );
});

conformance("has a handler that answers what it does not know", async () => {
  const answer = await createSuiteHandler()(new Request("http://suite.test/nowhere"));
  assert.is(answer.status, 404);
});

conformance.after(() => server.close());
conformance.run();

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createWorkspace, runOver, type Workspace } from "./workspace.ts";

const PASSES = `
  const it = suite("passes");
  it("is right", () => {});
  it("is right too", async () => {});
  it.run();`;

const runs = suite<{ workspace: Workspace }>("the runner", { limitMs: 30_000 });

runs.before.each((context) => {
  context.workspace = createWorkspace();
});

runs("counts the tests of all files", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.addTest("deeper/two", PASSES);
  const { status, output, lastLine } = workspace.run();
  assert.match(output, /ok {3}packages\/sample\/test\/one\.test\.ts {2}2 passed {2}\d+ ms/);
  assert.match(output, /ok {3}packages\/sample\/test\/deeper\/two\.test\.ts/);
  assert.is(lastLine, "tests: 4 passed, 0 failed");
  assert.is(status, 0);
});

runs("runs only the files that its argument names", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.addTest("two", PASSES);
  const { output, lastLine } = workspace.run(["two"]);
  assert.not.match(output, /one\.test\.ts/);
  assert.is(lastLine, "tests: 2 passed, 0 failed");
});

runs("fails when no file is found", ({ workspace }) => {
  const { status, lastLine } = workspace.run();
  assert.is(lastLine, "tests: 0 passed, 1 failed");
  assert.is(status, 1);
});

runs("does not run what is left of a deleted test", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.write("packages/sample/dist/test/deleted.test.js", "process.exit(1);");
  assert.is(workspace.run().lastLine, "tests: 2 passed, 0 failed");
});

runs("fails on a test that nothing compiles", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.write("packages/other/test/lonely.test.ts", "");
  const { status, output, lastLine } = workspace.run();
  assert.match(output, /FAIL packages\/other\/test\/lonely\.test\.ts[\s\S]*is not compiled/);
  assert.is(lastLine, "tests: 2 passed, 1 failed");
  assert.is(status, 1);
});

runs("goes on after a broken file", ({ workspace }) => {
  workspace.addTest("a-broken", "process.exit(0);");
  workspace.addTest("b-sound", PASSES);
  assert.is(workspace.run(["--jobs", "1"]).lastLine, "tests: 2 passed, 1 failed");
});

runs("shows everything that a failing file printed, and nothing of a passing one", () => {
  const prints = (body: string) => `
    const it = suite("prints");
    it("prints", () => { console.log("on the way"); console.error("to the end"); ${body} });
    it.run();`;
  const failing = runOver(prints('throw new Error("here");')).output;
  assert.match(failing, /on the way/);
  assert.match(failing, /to the end/);
  assert.not.match(runOver(prints("")).output, /on the way/);
});

runs("counts what cannot run here, and says why before the last line", ({ workspace }) => {
  workspace.addTest(
    "one",
    `
    const it = suite("some");
    it("is right", () => {});
    it.unless("there is no server", "later", () => { throw new Error("ran"); });
    it.unless("there is no server", "later, too", () => { throw new Error("ran"); });
    it.unless(undefined, "now", () => {});
    it.run();`,
  );
  const { status, output } = workspace.run();
  assert.match(output, /2 passed, 2 skipped/);
  assert.ok(
    output.endsWith(
      "skipped: 2 of packages/sample/test/one.test.ts: there is no server\n" +
        "skipped: 2 tests in 1 files\n" +
        "tests: 2 passed, 0 failed\n",
    ),
    output,
  );
  assert.is(status, 0);
});

runs("passes a file of which nothing can run here, and runs none of its hooks", () => {
  const { status, output, lastLine } = runOver(`
    const it = suite("nothing");
    it.before(() => { throw new Error("no server"); });
    it.unless("there is no server", "later", () => {});
    it.run();`);
  assert.is(lastLine, "tests: 0 passed, 0 failed", output);
  assert.is(status, 0);
});

runs("lets .only through outside CI", () => {
  const { status, lastLine } = runOver(`
    const it = suite("focus");
    it("is wrong", () => { throw new Error("not looked at"); });
    it.only("is right", () => {});
    it.run();`);
  assert.is(lastLine, "tests: 1 passed, 0 failed");
  assert.is(status, 0);
});

runs("hands the context and the suite's name to tests and hooks", () => {
  const { output, status } = runOver(`
    const it = suite("context", { context: { count: 1 } });
    it.before((context) => { context.count += 1; });
    it("is there", (context) => {
      if (context.count !== 2 || context.__suite__ !== "context") throw new Error("lost");
    });
    it.run();`);
  assert.is(status, 0, output);
});

runs("fails below the floor", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.write("test-floor.json", '{ "files": 2, "tests": 3 }');
  const { status, output, lastLine } = workspace.run();
  assert.match(output, /1 files ran, but test-floor\.json asks for at least 2/);
  assert.match(output, /2 tests ran, but test-floor\.json asks for at least 3/);
  assert.is(lastLine, "tests: 2 passed, 2 failed");
  assert.is(status, 1);
});

runs("fails on a floor that it cannot read", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.write("test-floor.json", "[]");
  assert.is(workspace.run().status, 1);
});

runs(
  "counts what needs something installed for no floor, whether it runs or not",
  ({ workspace }) => {
    const conditional = (missing: string): string => `
    const it = suite("some");
    it("is right", () => {});
    it.unless(${missing}, "needs more", () => {});
    it.run();`;
    workspace.addTest("one", conditional("undefined"));
    assert.is(workspace.run(["--raise-floor"]).lastLine, "tests: 2 passed, 0 failed");
    assert.equal(JSON.parse(workspace.read("test-floor.json")), { files: 1, tests: 1 });
    workspace.addTest("one", conditional('"it is not there"'));
    assert.is(workspace.run().lastLine, "tests: 1 passed, 0 failed");
  },
);

runs("asks no floor of a part of the files", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  workspace.write("test-floor.json", '{ "files": 2, "tests": 3 }');
  assert.is(workspace.run(["one"]).status, 0);
});

runs("raises the floor to what passed", ({ workspace }) => {
  workspace.addTest("one", PASSES);
  assert.is(workspace.run(["--raise-floor"]).status, 0);
  assert.equal(JSON.parse(workspace.read("test-floor.json")), { files: 1, tests: 2 });
});

runs("leaves the floor alone when a test failed", ({ workspace }) => {
  workspace.addTest(
    "one",
    `${PASSES}\nit("is wrong", () => { throw new Error("no"); }); it.run();`,
  );
  assert.is(workspace.run(["--raise-floor"]).status, 1);
  assert.equal(JSON.parse(workspace.read("test-floor.json")), { files: 0, tests: 0 });
});

runs("ends what a test file has started", ({ workspace }) => {
  workspace.addTest(
    "one",
    `import { spawn } from "node:child_process";
     spawn(process.execPath, ["-e", "setTimeout(() => {}, 20_000)"], { stdio: "inherit" }).unref();
     ${PASSES}`,
  );
  const startedAt = performance.now();
  assert.is(workspace.run().status, 0);
  assert.ok(performance.now() - startedAt < 10_000, "the runner waits for it");
});

runs.run();

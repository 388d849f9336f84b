import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { runOver } from "./workspace.ts";

const failures = suite("the runner reports as a failure", { limitMs: 30_000 });

interface Failure {
  readonly code: string;
  readonly says: RegExp;
  readonly args?: readonly string[];
  readonly env?: Record<string, string>;
  readonly lastLine?: string;
}

const cases: Record<string, Failure> = {
  "a failing test": {
    code: `
      const it = suite("sums");
      it("is right", () => {});
      it("is wrong", () => { throw new Error("one and one is three"); });
      it.run();`,
    says: /"is wrong"[\s\S]*one and one is three/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "a test that throws something that is no Error": {
    code: `
      const it = suite("throws");
      it("a text", () => { throw "just a text"; });
      it("is right", () => {});
      it.run();`,
    says: /"a text"[\s\S]*just a text/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "a file without a suite": {
    code: "export {};",
    says: /registers no suite/,
    lastLine: "tests: 0 passed, 1 failed",
  },
  "a suite that is never run": {
    code: `
      const it = suite("forgotten");
      it("is right", () => {});`,
    says: /"forgotten" has 1 tests but is never run/,
  },
  "a suite that is never run beside one that is": {
    code: `
      const one = suite("one");
      one("is right", () => {});
      one.run();
      const two = suite("two");
      two("is right", () => {});`,
    says: /"two" has 1 tests but is never run/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "a suite without tests": {
    code: `suite("empty").run();`,
    says: /runs no test/,
  },
  "a file that cannot be loaded": {
    code: `import "./nowhere.js";`,
    says: /could not be loaded[\s\S]*nowhere/,
  },
  "a file that throws while it is loaded": {
    code: `throw new Error("no luck");`,
    says: /could not be loaded[\s\S]*no luck/,
  },
  "a file that ends in the middle of a test with process.exit(0)": {
    code: `
      const it = suite("leaves");
      it("leaves", () => process.exit(0));
      it.run();`,
    says: /ended early \(status \d\), in: leaves › the test "leaves"/,
  },
  "a file that ends while it is loaded": {
    code: "process.exit(0);",
    says: /ended early \(status 0\), in: the file's own code/,
  },
  "a file that waits for nothing while it is loaded": {
    code: "await new Promise(() => {});",
    says: /ended early \(status 13\)/,
  },
  "a test that waits for nothing": {
    code: `
      const it = suite("waits", { limitMs: 100 });
      it("forever", () => new Promise(() => {}));
      it("is right", () => {});
      it.run();`,
    says: /the test "forever" took longer than its limit of 100 ms/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "a test over its limit that never gives the event loop a turn": {
    code: `
      const it = suite("spins", { limitMs: 50 });
      it("too long", () => { const end = Date.now() + 150; while (Date.now() < end); });
      it.run();`,
    says: /the test "too long" took longer than its limit of 50 ms/,
  },
  "a hook over its limit": {
    code: `
      const it = suite("waits", { limitMs: 100 });
      it.before(() => new Promise(() => {}));
      it("is right", () => {});
      it.run();`,
    says: /a before hook took longer than its limit of 100 ms/,
  },
  "a file over its limit": {
    code: `
      const it = suite("spins");
      it("forever", () => { while (true); });
      it.run();`,
    args: ["--file-limit", "3000"],
    says: /took longer than its limit of 3000 ms, in: spins › the test "forever"/,
  },
  "a file that keeps its process open": {
    code: `
      setInterval(() => {}, 1000);
      const it = suite("open");
      it("is right", () => {});
      it.run();`,
    args: ["--leak-grace", "100"],
    says: /keeps its process open: .*Timeout/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "an unhandled rejection": {
    code: `
      const it = suite("rejects");
      it("is right", async () => {
        Promise.reject(new Error("nobody listens"));
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      it.run();`,
    says: /unhandled rejection: Error: nobody listens/,
    lastLine: "tests: 1 passed, 1 failed",
  },
  "an uncaught exception": {
    code: `
      const it = suite("throws");
      it("is right", async () => {
        setTimeout(() => { throw new Error("out of the blue"); });
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
      it.run();`,
    says: /uncaught exception: Error: out of the blue/,
  },
  "an unhandled rejection after the last test": {
    code: `
      const it = suite("rejects");
      it("is right", () => void setTimeout(() => Promise.reject(new Error("late")), 50));
      it.run();`,
    says: /unhandled rejection: Error: late/,
  },
  "a before hook that fails": {
    code: `
      const it = suite("hooks");
      it.before(() => { throw new Error("no database"); });
      it("is right", () => {});
      it("is right too", () => {});
      it.run();`,
    says: /a before hook failed: Error: no database/,
    lastLine: "tests: 0 passed, 2 failed",
  },
  "an after.each hook that fails": {
    code: `
      const it = suite("hooks");
      it.after.each(() => { throw new Error("cannot clean up"); });
      it("is right", () => {});
      it.run();`,
    says: /a after\.each hook failed: Error: cannot clean up/,
  },
  "an after hook that fails": {
    code: `
      const it = suite("hooks");
      it.after(() => { throw new Error("cannot clean up"); });
      it("is right", () => {});
      it.run();`,
    says: /a after hook failed: Error: cannot clean up/,
  },
  "a status that is not 0 without a failed test": {
    code: `
      const it = suite("status");
      it("is right", () => {});
      it.run();
      process.on("exit", () => { process.exitCode = 7; });`,
    says: /ended with status 7/,
  },
  ".only with CI=true": {
    code: `
      const it = suite("focus");
      it("is right", () => {});
      it.only("is looked at", () => {});
      it.run();`,
    env: { CI: "true" },
    says: /focus: \.only is left in/,
  },
};

for (const [name, { code, says, args = [], env = {}, lastLine }] of Object.entries(cases)) {
  failures(name, () => {
    const outcome = runOver(code, args, env);
    assert.match(outcome.output, says);
    assert.match(outcome.lastLine, lastLine ?? /^tests: \d+ passed, [1-9]\d* failed$/);
    assert.is(outcome.status, 1);
  });
}

failures.run();

import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { cases } from "../../src/cases/index.ts";
import type { SuiteReport } from "../../src/run-cases.ts";
import type { Runtime } from "./runtime.ts";
import { withSandbox } from "./with-sandbox.ts";

/**
 * Makes a suite of a runtime's run: one test a case. The runtime starts once.
 *
 * A runtime that is not here is skipped, except in continuous integration.
 */
export function testRuntime({ name, host, binary, run }: Runtime): void {
  const runtime = suite(name, { limitMs: 60_000 });
  if (binary === undefined) {
    console.log(`skipped: ${name}, because the runtime is not installed`);
    runtime("is installed, or may be missing here", () => {
      assert.is.not(process.env["CI"], "true", `${name}: the runtime is not installed`);
    });
    runtime.run();
    return;
  }

  let report: SuiteReport | undefined;
  runtime.before(async () => {
    report = await withSandbox((sandboxUrl) => run(binary, sandboxUrl));
  });
  runtime("is the runtime that it is meant to be", () => {
    assert.match(report?.host ?? "", host);
  });
  for (const { name } of cases) {
    runtime(name, () => {
      const found = report?.cases.find((one) => one.name === name);
      if (found === undefined) throw new Error("the case did not run");
      if (found.error !== undefined) throw new Error(found.error);
    });
  }
  runtime.run();
}

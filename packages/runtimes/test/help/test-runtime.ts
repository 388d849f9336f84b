import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { cases } from "../../src/cases/index.ts";
import type { SuiteReport } from "../../src/run-cases.ts";
import type { Runtime } from "./runtime.ts";
import { withSandbox } from "./with-sandbox.ts";

/** Defines a suite from a runtime's run: one test a case. The runtime starts once. */
export function testRuntime({ name, host, binary, run }: Runtime): void {
  const runtime = suite(name, { limitMs: 60_000 });
  const missing = binary === undefined ? "npm has no binary of it for this machine" : undefined;

  let report: SuiteReport | undefined;
  runtime.before(async () => {
    report = await withSandbox((sandboxUrl) => run(binary ?? "", sandboxUrl));
  });
  runtime.unless(missing, "is the runtime that it is meant to be", () => {
    assert.match(report?.host ?? "", host);
  });
  for (const { name } of cases) {
    runtime.unless(missing, name, () => {
      const found = report?.cases.find((one) => one.name === name);
      if (found === undefined) throw new Error("the case did not run");
      if (found.error !== undefined) throw new Error(found.error);
    });
  }
  runtime.run();
}

import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { proxyMutants } from "../mutants/proxy.ts";
import { sandboxMutants } from "../mutants/sandbox.ts";
import { inProcesses, inThisProcess } from "../run.ts";
import { addMutantTests, type Expectation } from "./mutant-run.ts";

/** Each fault of the sandbox and the proxy, and the check that notices it. */
const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  "writes are answered and not done": ["not done"],
  "a write is done twice": ["done twice"],
  "a write is done otherwise": ["done otherwise"],
  "the proxy answers by itself": ["wrong value"],
  "the proxy forwards twice": ["process"],
  "the proxy returns another's response": ["wrong value"],
};

/** What can only be seen of a process. */
const OF_PROCESSES: Readonly<Record<string, Expectation>> = {
  "the sandbox ends in the middle": ["process"],
  "the process ends in the middle": ["process"],
  "a promise is rejected, and nobody listens": ["exception"],
};

const mutants = suite("soak: mutants of the processes", { limitMs: 200_000 });

mutants("has an expectation for each", () => {
  const expected = [...Object.keys(EXPECTATIONS), ...Object.keys(OF_PROCESSES)];
  const all = [...Object.keys(proxyMutants), ...Object.keys(sandboxMutants)];
  assert.equal(
    all.filter((name) => !expected.includes(name)),
    [],
  );
});

addMutantTests(mutants, EXPECTATIONS, inThisProcess);
addMutantTests(mutants, OF_PROCESSES, inProcesses);

mutants.run();

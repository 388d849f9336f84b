import { operationPages } from "@centime/contract/pages";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { allExamples } from "../operations/examples/examples.ts";
import { newSandbox, runExample } from "./help/run-example.ts";

const examples = suite("the examples of operations", { limitMs: 120_000 });

const methods = new Map(
  (await operationPages()).map(({ name, clientMethod }) => [name, clientMethod]),
);
const all = await allExamples((name) => methods.get(name) ?? name);

examples("are there for every operation, and call it", () => {
  assert.equal([...all.keys()].sort(), [...methods.keys()].sort());
  for (const [name, example] of all) assert.match(example, methods.get(name) ?? "none");
});

examples("all run on a sandbox, and none is refused", async () => {
  const refused: string[] = [];
  for (const [name, example] of all) {
    const failures = await runExample(example, newSandbox());
    refused.push(...failures.map((failure) => `${name}: ${failure}`));
  }
  assert.equal(refused, []);
});

examples("that are wrong are told apart", async () => {
  const example = all.get("createJournal") ?? "";
  const wrong = example.replace(/code: "\w+"/, 'code: "VT"');
  assert.is.not(wrong, example);
  const [failure = ""] = await runExample(wrong, newSandbox());
  assert.match(failure, "422");
});

examples.run();

import { operationPages } from "@centime/contract/pages";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { allExamples } from "../operations/examples/examples.ts";
import { failuresIn, ofKind, told } from "./help/told.ts";

const examples = suite("the examples of operations", { limitMs: 240_000 });

const pages = await operationPages();
const all = await allExamples(pages);

examples("are there for every operation, and call it", () => {
  assert.is(all.size, pages.length);
  for (const { name, clientMethod } of pages) assert.match(all.get(name) ?? "", clientMethod);
});

examples("all run in the playground as they stand, and none is refused", async () => {
  const refused: string[] = [];
  for (const [name, example] of all) {
    const messages = await told(example);
    refused.push(...failuresIn(messages).map((failure) => `${name}: ${failure}`));
    const sent = ofKind(messages, "request").map(({ request }) => request.operation);
    if (!sent.includes(name)) refused.push(`${name} was not sent`);
  }
  assert.equal(refused, []);
});

examples("that are wrong are told apart", async () => {
  const example = all.get("createJournal") ?? "";
  const wrong = example.replace(/code: "\w+"/, 'code: "VT"');
  assert.is.not(wrong, example);
  const [failure = ""] = failuresIn(await told(wrong));
  assert.match(failure, "422");
});

examples.run();

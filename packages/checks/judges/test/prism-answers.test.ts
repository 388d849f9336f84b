import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answerLines, judgeAnswers, unexplained } from "../prism/answers.ts";
import { APIS, missingContract } from "../prism/judge.ts";
import { answeredOperations } from "../sandbox.ts";
import { installPrism } from "../tool.ts";

const contract = missingContract();
const tool = await installPrism();
const missing = contract === undefined ? tool.missing : `${contract} is not there`;

const answers = suite("the sandbox's responses", { limitMs: 400_000 });

answers.unless(missing, "are what the contract says, in Prism's eyes", async () => {
  const verdicts = await Promise.all(APIS.map((api) => judgeAnswers(tool, api)));
  const lines = verdicts.flatMap(answerLines);
  for (const line of lines) console.log(line);
  assert.equal(verdicts.flatMap(unexplained), [], lines.join("\n"));
  const operations = verdicts.reduce((sum, verdict) => sum + verdict.operations, 0);
  assert.is(operations, answeredOperations.length);
});

answers.unless(
  missing,
  "are validated: Prism finds what the contract does not declare",
  async () => {
    const [company] = APIS;
    const { faults } = await judgeAnswers(tool, company!, ["getJournals"]);
    assert.equal(
      faults.map(({ operation, message }) => [operation, /found '(\w+)'/.exec(message)?.[1]]),
      ["total_pages", "current_page", "per_page", "total_items"].map((key) => ["getJournals", key]),
    );
  },
);

answers.run();

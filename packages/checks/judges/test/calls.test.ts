import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { callsLines, judgeCalls } from "../calls.ts";
import { faultsOf } from "../properties.ts";

const calls = suite("random calls", { limitMs: 120_000 });

for (const seed of [1, 2, 3]) {
  calls(`of seed ${seed} leave books that add up`, async () => {
    const verdict = await judgeCalls(seed, 400);
    const lines = callsLines(verdict).join("\n");
    assert.equal(verdict.unexpected, [], lines);
    assert.equal(verdict.faults, [], lines);
    const accepted = [...verdict.statuses].filter(([key]) => !key.endsWith("422"));
    const count = accepted.reduce((sum, [, own]) => sum + own, 0);
    assert.ok(count > 250, lines);
  });
}

calls("would show books that do not add up", () => {
  const books = createSandbox().books();
  const [line] = books.ledgerLines.values();
  books.ledgerLines.set(line!.id, { ...line!, cents: line!.cents + 1 });
  const [invoice] = books.invoices.values();
  books.customers.delete(invoice!.customer_id);
  const faults = faultsOf(books).join("\n");
  assert.match(faults, `entry ${line!.entry_id} is out of balance by 1`);
  assert.match(faults, `invoice ${invoice!.id} refers to ${invoice!.customer_id}`);
});

calls.run();
